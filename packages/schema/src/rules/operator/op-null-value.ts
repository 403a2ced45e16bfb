import { isAtLeast } from "../../operator/release.js";
import {
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  memberOf,
  objectOf,
} from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-null-value",
  summary: "An option without a value",
  severity: "warning",
  messages: {
    found: "{operator} sets `{key}` to the text `null`: there is no value behind the colon.",
    help: 'Write a value, `""` for an empty one, or delete the line.',
  },
  find({ manifest, at, releases }) {
    if (!isAtLeast(releases[0] ?? "1.7", "1.13")) return [];
    return nullsIn(objectOf(objectAt(manifest.root, at), "flinkConfiguration"), [...at, "flinkConfiguration"]).map(
      (path) => ({
        path,
        at: "key" as const,
        data: { key: path.slice(at.length + 1).join(".") },
      }),
    );
  },
});

function objectAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, step) => memberOf(value, String(step)), root);
}

function nullsIn(value: JsonObject | undefined, path: JsonPath): readonly JsonPath[] {
  if (value === undefined || path.length > 50) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (member === null) return [[...path, name]];
    return isJsonObject(member) ? nullsIn(member, [...path, name]) : [];
  });
}
