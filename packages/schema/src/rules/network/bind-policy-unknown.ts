import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "bind-policy-unknown",
  area: "network",
  summary: "A policy for the address of a TaskManager that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "HostBindPolicy", case: "bind-policy-1" },
  processes: ["taskmanager"],
  fix: "none",
  keys: ["taskmanager.network.bind-policy"],
  messages: {
    found: "No TaskManager of {flink} starts: `{key}` is `name` or `ip`, not `{value}`.",
    help: "Write `ip` to announce the IP address, or `name` for the host name.",
  },
  lines: ({ entry }, context) =>
    /^(?:name|ip)$/i.test(entry.value) ? 0 : context.target.lines & ~linesSetting("taskmanager.host", context),
});
