import { linesReactive } from "../shapes/scheduler-options.js";
import { ignoredUnless } from "../shapes/statement.js";

export default ignoredUnless({
  id: "reactive-with-fixed-parallelism",
  area: "scheduling",
  summary: "Reactive mode takes all slots, whatever the default parallelism",
  severity: "info",
  since: "1.13",
  fix: "none",
  keys: ["parallelism.default"],
  when: [{ key: "scheduler-mode", oneOf: ["reactive"] }],
  messages: {
    found: "{flink} ignores this line: in reactive mode a job takes all slots that there are.",
    help: "To limit a job, set `pipeline.max-parallelism`.",
    related: "Reactive mode",
  },
  unless: (_bound, context) => context.target.lines & ~linesReactive(context),
  related: () => "scheduler-mode",
});
