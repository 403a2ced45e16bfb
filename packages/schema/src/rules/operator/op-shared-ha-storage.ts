import { hasPlaceholder } from "../../effective/placeholder.js";
import { flatConfiguration } from "../../operator/configuration.js";
import { type JsonObject, memberOf, objectOf } from "../../text/json-value.js";
import { flinkPath, isLocalPath } from "../shapes/flink-path.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-shared-ha-storage",
  summary: "Clusters of one name in several namespaces with one place for high availability",
  severity: "warning",
  messages: {
    found:
      "The clusters `{name}` of {one} and {other} keep their recovery data in the same folder below `{value}`: when one is deleted, the other loses it.",
    help: "Give each namespace a `high-availability.storageDir` of its own.",
  },
  find({ manifest, kind, spec, at }) {
    const storage = storageOf(spec);
    if (kind !== "FlinkDeployment" || storage === undefined || manifest.name === undefined || hasPlaceholder(storage))
      return [];
    // A folder of a mounted volume may be another one in each namespace.
    if (flinkPath(storage).scheme === undefined || isLocalPath(flinkPath(storage))) return [];
    const twin = manifest.others.find(
      (one) =>
        one.kind === kind &&
        one.name === manifest.name &&
        one.namespace !== manifest.namespace &&
        one.region.start < manifest.region.start &&
        storageOf(objectOf(one.root, "spec")) === storage,
    );
    if (twin === undefined) return [];
    const names = { one: manifest.namespace ?? "default", other: twin.namespace ?? "default", name: manifest.name };
    return [{ path: [...at, "flinkConfiguration"], key: KEY, data: { ...names, value: storage } }];
  },
});

const KEY = "high-availability.storageDir";

function storageOf(spec: JsonObject | undefined): string | undefined {
  return flatConfiguration(memberOf(spec, "flinkConfiguration")).get(KEY)?.replace(/\/+$/, "");
}
