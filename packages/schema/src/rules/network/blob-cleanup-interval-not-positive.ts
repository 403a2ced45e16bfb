import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

export default boundStatement({
  id: "blob-cleanup-interval-not-positive",
  area: "network",
  summary: "An interval for cleaning up the BLOB stores that is not positive",
  severity: "error",
  proof: { kind: "refusal", flink: "BlobServer", case: "blob-cleanup-interval-zero" },
  processes: ["jobmanager", "taskmanager"],
  fix: "none",
  bounds: [
    {
      option: namedOption(["blob.service.cleanup.interval"]),
      unit: "number",
      refuses: (value) => value <= 0,
      takes: "seconds from 1 on",
      stops: "Neither a JobManager nor a TaskManager starts",
    },
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line to clean up every hour, or write a number of seconds; cleaning up cannot be switched off.",
  },
});
