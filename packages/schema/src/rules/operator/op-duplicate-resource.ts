import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-duplicate-resource",
  summary: "Two resources of one kind and name in a file",
  severity: "warning",
  messages: {
    found: "The file holds {kind} `{value}` twice: the later one replaces the earlier one, state and all.",
    help: "Give each its own name; it is also the identity of the cluster and of its state.",
  },
  find({ manifest }) {
    const same = manifest.others.find(
      (one) =>
        one.kind === manifest.kind &&
        one.name !== undefined &&
        one.name === manifest.name &&
        one.namespace === manifest.namespace &&
        one.region.start < manifest.region.start,
    );
    if (same === undefined || manifest.fragment || same.fragment) return [];
    return [{ path: ["metadata", "name"], data: { kind: manifest.kind } }];
  },
});
