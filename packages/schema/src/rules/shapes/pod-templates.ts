import {
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  memberOf,
  objectOf,
} from "../../text/json-value.js";

/** The container in which Flink runs. */
export const MAIN_CONTAINER = "flink-main-container";

/** A pod template of a spec; `of` tells whose pods it shapes. */
export interface PodTemplate {
  readonly path: JsonPath;
  readonly template: JsonObject;
  readonly of: "both" | "jobManager" | "taskManager";
}

/** The pod templates of the spec of a FlinkDeployment, the common one first. */
export function podTemplatesOf(spec: JsonObject, at: JsonPath): readonly PodTemplate[] {
  const places: readonly (readonly [PodTemplate["of"], JsonPath, JsonValue | undefined])[] = [
    ["both", at, spec],
    ["jobManager", [...at, "jobManager"], objectOf(spec, "jobManager")],
    ["taskManager", [...at, "taskManager"], objectOf(spec, "taskManager")],
  ];
  return places.flatMap(([of, path, parent]) => {
    const template = objectOf(parent, "podTemplate");
    return template === undefined ? [] : [{ of, path: [...path, "podTemplate"], template }];
  });
}

/** The containers of a template with their places. */
export function containersOf({ path, template }: PodTemplate): readonly (readonly [JsonPath, JsonObject])[] {
  return objectsIn(memberOf(objectOf(template, "spec"), "containers")).map(([index, container]) => [
    [...path, "spec", "containers", index],
    container,
  ]);
}

/** The objects of a list with their indexes. */
export function objectsIn(list: JsonValue | undefined): readonly (readonly [number, JsonObject])[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly JsonValue[]).flatMap((item, index) => (isJsonObject(item) ? [[index, item] as const] : []));
}
