import { linesBetween } from "../../text/flink-line.js";
import { linesBatch } from "../shapes/scheduler-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "adaptive-with-batch",
  area: "scheduling",
  summary: "The adaptive scheduler does not run batch jobs; another one takes over",
  severity: "info",
  since: "1.13",
  fix: "none",
  keys: ["jobmanager.scheduler"],
  messages: {
    found: "{flink} runs batch jobs with its {scheduler} scheduler instead: the adaptive one is for streaming jobs.",
    help: "Delete the line to get the scheduler that fits each job.",
    related: "All jobs are batch jobs",
  },
  lines: ({ entry }, context) => (entry.value.trim().toLowerCase() === "adaptive" ? linesBatch(context) : 0),
  related: () => "execution.runtime-mode",
  data: (_bound, _context, lines) => ({
    scheduler: (lines & linesBetween("1.17")) === 0 ? "default" : "adaptive batch",
  }),
});
