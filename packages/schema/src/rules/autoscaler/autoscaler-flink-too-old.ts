import { flinkVersionParts, isFlinkVersionFrom } from "../../operator/release.js";
import { textMember } from "../../text/json-value.js";
import { enabledKey } from "../shapes/autoscaler.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "autoscaler-flink-too-old",
  area: "autoscaler",
  summary: "The autoscaler with a Flink before 1.17",
  severity: "warning",
  messages: {
    found: "The autoscaler cannot scale {version}: overrides of the parallelism of vertices exist from Flink 1.17 on.",
    help: "Upgrade Flink, or switch the autoscaler off.",
  },
  find({ spec, configuration }) {
    const built = configuration();
    const version = textMember(spec, "flinkVersion");
    const parts = version === undefined ? undefined : flinkVersionParts(version);
    if (built?.ok !== true || version === undefined || parts === undefined || isFlinkVersionFrom(version, 1, 17))
      return [];
    const key = enabledKey(built.settings);
    return key === undefined ? [] : [{ path: ["spec", "flinkConfiguration"], key, data: { version } }];
  },
});
