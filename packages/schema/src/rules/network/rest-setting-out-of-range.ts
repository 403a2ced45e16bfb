import type { RuleContext } from "../rule.js";
import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";
import { linesSwitchedOn } from "../shapes/settings-read.js";

const STOPS = "The JobManager does not start";

const withFlameGraphs = (context: RuleContext) => linesSwitchedOn("rest.flamegraph.enabled", context);

const positive = (key: string): Pick<NumberBound, "option" | "refuses" | "stops"> => ({
  option: namedOption([key]),
  refuses: (value) => value <= 0,
  stops: STOPS,
});

const flameGraph = (key: string, unit: NumberBound["unit"]): NumberBound => ({
  ...positive(`rest.flamegraph.${key}`),
  unit,
  takes: unit === "number" ? "numbers from 1 on" : "durations longer than 0",
  lines: withFlameGraphs,
});

export default boundStatement({
  id: "rest-setting-out-of-range",
  area: "network",
  summary: "A number for the REST server that it refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "RestServerEndpointConfiguration", case: "rest-content-length-zero" },
  processes: ["jobmanager"],
  fix: "none",
  bounds: [
    { ...positive("rest.server.max-content-length"), unit: "number", takes: "numbers of bytes from 1 on" },
    {
      ...positive("rest.client.max-content-length"),
      unit: "number",
      takes: "numbers of bytes from 1 on",
      stops: "No job can be submitted",
      processes: ["submission"],
    },
    {
      option: namedOption(["rest.server.numThreads"]),
      unit: "number",
      refuses: (value) => value < 0,
      takes: "numbers from 0 on",
      stops: STOPS,
    },
    {
      option: namedOption(["rest.cache.checkpoint-statistics.size"]),
      unit: "number",
      refuses: (value) => value < 0,
      takes: "numbers from 0 on",
      stops: STOPS,
    },
    { ...positive("web.refresh-interval"), unit: "milliseconds", takes: "durations longer than 0" },
    flameGraph("num-samples", "number"),
    flameGraph("stack-depth", "number"),
    flameGraph("refresh-interval", "milliseconds"),
    flameGraph("cleanup-interval", "milliseconds"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write such a value, or delete the line to get the default.",
  },
});
