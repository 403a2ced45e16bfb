import { objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-build-fails",
  summary: "A pull policy or jar at which building the configuration fails",
  severity: "error",
  messages: {
    found: "{operator} takes the resource, and then fails to deploy it: it cannot read `{value}`.",
    help: "Write `Always`, `IfNotPresent` or `Never` as the pull policy, and a URI as the jar.",
  },
  proof: { kind: "refusal", flink: "FlinkConfigBuilder", case: "op-pull-policy-unknown" },
  find({ configuration, at, spec }) {
    const built = configuration();
    if (built === undefined || built.ok) return [];
    if (built.message.includes("ImagePullPolicy")) return [{ path: [...at, "imagePullPolicy"] }];
    const isJar = built.message.includes("URISyntaxException") && objectOf(spec, "job") !== undefined;
    return isJar ? [{ path: [...at, "job", "jarURI"] }] : [];
  },
});
