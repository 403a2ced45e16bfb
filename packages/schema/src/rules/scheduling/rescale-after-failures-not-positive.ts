import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";
import { linesAdaptive, linesStreaming } from "../shapes/scheduler-options.js";

export default boundStatement({
  id: "rescale-after-failures-not-positive",
  area: "scheduling",
  summary: "A number of failed checkpoints for rescaling that is not positive",
  severity: "error",
  proof: { kind: "refusal", flink: "AdaptiveScheduler", case: "adaptive-scaling-interval-order-3" },
  processes: ["submission"],
  since: "2.0",
  fix: "none",
  bounds: [
    {
      option: namedOption(["jobmanager.adaptive-scheduler.rescale-trigger.max-checkpoint-failures"]),
      unit: "number",
      refuses: (value) => value < 1,
      takes: "numbers from 1 on",
      stops: "Every streaming job is refused",
      lines: (context) => linesAdaptive(context) & linesStreaming(context),
    },
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write a number of failed checkpoints after which a scaling happens all the same; the default is 2.",
  },
});
