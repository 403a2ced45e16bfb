import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";
import { EMBEDDED_BACKENDS, type EmbeddedBackend, embeddedKey, linesUsing } from "../shapes/rocksdb-options.js";

type Demand = Pick<NumberBound, "unit" | "refuses" | "takes">;

const COUNT: Demand = { unit: "number", refuses: (value) => value < 1, takes: "a number of at least 1" };
const SIZE: Demand = { unit: "bytes", refuses: (bytes) => bytes < 1, takes: "a size above 0" };
const FRACTION: Demand = {
  unit: "number",
  refuses: (value) => value < 0 || value > 1,
  takes: "a fraction between 0 and 1",
};

const OVERLAP = "restore-overlap-fraction-threshold";

const DEMANDS: readonly (readonly [option: string, demand: Demand])[] = [
  ["thread.num", COUNT],
  ["writebuffer.count", COUNT],
  ["writebuffer.number-to-merge", COUNT],
  ["log.file-num", COUNT],
  ["writebuffer.size", SIZE],
  ["block.cache-size", SIZE],
  ["block.blocksize", SIZE],
  ["block.metadata-blocksize", SIZE],
  ["compaction.level.max-size-level-base", SIZE],
  ["compaction.level.target-file-size-base", SIZE],
  [OVERLAP, FRACTION],
];

/** The cache of timers is made with the first task that has some; all other numbers are read when a job is submitted. */
const TIMER_CACHE = "timer-service.cache-size";

const BOUNDS: readonly NumberBound[] = [
  ...EMBEDDED_BACKENDS.flatMap((backend) => DEMANDS.map(([option, demand]) => boundOf(backend, option, demand))),
  { ...boundOf("rocksdb", TIMER_CACHE, COUNT), processes: ["task"] },
];

function boundOf(backend: EmbeddedBackend, option: string, demand: Demand): NumberBound {
  return {
    ...demand,
    option: namedOption([embeddedKey(backend, option)]),
    stops: "",
    lines: (context) => linesUsing(backend, context),
  };
}

export default boundStatement({
  id: "rocksdb-option-out-of-range",
  area: "rocksdb",
  summary: "A count, size or fraction for RocksDB or ForSt that is out of range",
  severity: "error",
  proof: { kind: "refusal", flink: "RocksDBConfigurableOptions", case: "rocksdb-configurable-1" },
  processes: ["submission"],
  fix: "none",
  bounds: BOUNDS,
  when: [
    {
      anyOf: [
        { key: "*", matching: "^\\s*[-0]" },
        ...EMBEDDED_BACKENDS.map((backend) => ({ key: embeddedKey(backend, OVERLAP), set: true })),
      ],
    },
  ],
  messages: {
    found: "{flink} refuses every job with it: `{key}` takes {takes}.",
    help: "Write {takes}, or delete the line to get the default.",
  },
});
