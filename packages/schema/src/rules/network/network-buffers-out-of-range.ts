import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";
import { linesBatch } from "../shapes/scheduler-options.js";

export default boundStatement({
  id: "network-buffers-out-of-range",
  area: "network",
  summary: "A number of network buffers that no task can be deployed with",
  severity: "error",
  proof: { kind: "refusal", flink: "LocalBufferPool", case: "max-buffers-per-channel-zero" },
  processes: ["task"],
  since: "1.14",
  until: "1.20",
  fix: "none",
  bounds: [
    {
      option: namedOption(["taskmanager.network.memory.max-buffers-per-channel"]),
      unit: "number",
      refuses: (value) => value <= 0,
      takes: "numbers from 1 on",
      stops: "Every job with a shuffle fails",
    },
    {
      option: namedOption(["taskmanager.network.memory.max-overdraft-buffers-per-gate"]),
      unit: "number",
      refuses: (value) => value < 0,
      takes: "numbers from 0 on",
      stops: "Every job with a shuffle fails",
    },
    {
      option: namedOption(["taskmanager.network.sort-shuffle.min-buffers"]),
      unit: "number",
      refuses: (value) => value <= 0,
      takes: "numbers from 1 on",
      stops: "Every batch job with a shuffle fails",
      lines: linesBatch,
    },
  ],
  messages: {
    found: "{stops}: a task of {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line to get the default.",
  },
});
