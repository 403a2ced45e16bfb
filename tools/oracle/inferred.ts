import type { Dump, DumpedOption } from "./dump-shape.js";

/** The options of a module that could not be had on a line, by owner: taken from a line where they could. */
interface Inference {
  readonly line: string;
  readonly from: string;
  /** Start of the package of the classes. */
  readonly owner: string;
}

const S3_BASE = "org.apache.flink.fs.s3.common.";
const GS = "org.apache.flink.fs.gs.";
const OSS = "org.apache.flink.fs.osshadoop.";
const AVRO = "org.apache.flink.formats.avro.";

/** The lines on both sides agree about these options, or only one side has them. */
const INFERENCES: readonly Inference[] = [
  { line: "1.11", from: "1.13", owner: S3_BASE },
  { line: "1.12", from: "1.13", owner: S3_BASE },
  { line: "1.15", from: "1.16", owner: GS },
  { line: "1.19", from: "1.18", owner: GS },
  { line: "1.19", from: "1.18", owner: OSS },
  { line: "1.20", from: "1.19", owner: AVRO },
  { line: "2.0", from: "2.2", owner: AVRO },
  { line: "2.1", from: "2.2", owner: AVRO },
  { line: "2.1", from: "2.0", owner: GS },
  { line: "2.1", from: "2.0", owner: OSS },
  { line: "2.2", from: "2.0", owner: GS },
  { line: "2.2", from: "2.0", owner: OSS },
];

/** The options of a line that were taken from another, each with `inferredFrom`. */
export function inferredOptions(line: string, dumps: ReadonlyMap<string, Dump>): readonly DumpedOption[] {
  return INFERENCES.filter((inference) => inference.line === line).flatMap(({ from, owner }) =>
    (dumps.get(from)?.options ?? [])
      .filter((option) => String(option["owner"]).startsWith(owner))
      .map(({ version: _version, ...option }) => ({ ...option, inferredFrom: from }) as DumpedOption),
  );
}
