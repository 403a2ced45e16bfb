// What the Kubernetes API server does with a resource before any webhook sees it: nulls and unknown fields go, types and
// enums are checked. k8s.io/apiextensions-apiserver 1.31: structural pruning, then kube-openapi's validation.
import {
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  memberOf,
  pathText,
} from "../text/json-value.js";
import { type FieldType, fieldsOf, oldestWithFieldsOf } from "./field-types.js";
import { isAtLeast, type OperatorRelease } from "./release.js";

/** The kinds of resource that the operator has. */
export const RESOURCE_KINDS = [
  "FlinkDeployment",
  "FlinkSessionJob",
  "FlinkStateSnapshot",
  "FlinkBlueGreenDeployment",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** The only apiVersion of the operator's resources. */
export const RESOURCE_API_VERSION = "flink.apache.org/v1beta1";

/** What is wrong with a resource for the API server. */
export interface SchemaFault {
  readonly code: "kind" | "name" | "type" | "enum";
  readonly path: JsonPath;
  /** The server's own sentence. */
  readonly message: string;
  /** Of an enum: the words it has. */
  readonly words?: readonly string[];
  /** Of a type: what the field has to be. */
  readonly expected?: string;
}

/** What the API server makes of a resource. */
export interface Admission {
  readonly kind: ResourceKind | undefined;
  /** The resource without nulls and unknown fields, as the operator sees it. */
  readonly resource: JsonObject;
  readonly faults: readonly SchemaFault[];
  /** What the server drops in silence, and `kubectl apply` refuses. */
  readonly unknown: readonly JsonPath[];
}

/** The kind of a resource, if it is one of the operator's; undefined for other groups and kinds. */
export function resourceKindOf(root: JsonValue): ResourceKind | undefined {
  const apiVersion = memberOf(root, "apiVersion");
  const kind = memberOf(root, "kind");
  return apiVersion === RESOURCE_API_VERSION ? RESOURCE_KINDS.find((one) => one === kind) : undefined;
}

/** Whether a release has a CustomResourceDefinition for a kind. */
export function knowsKind(release: OperatorRelease, kind: ResourceKind): boolean {
  if (kind === "FlinkStateSnapshot") return isAtLeast(release, "1.10");
  return kind === "FlinkBlueGreenDeployment" ? isAtLeast(release, "1.14") : true;
}

/** Deeper resources than this are cut: the server refuses them for their size long before. */
const DEEPEST = 200;

/** Several releases are asked about one resource, and several questions about one release. */
const admissions = new WeakMap<object, Map<OperatorRelease, Admission>>();

/** Takes a resource through the API server of a cluster with the definitions of an operator release. Never throws. */
export function admit(root: JsonValue, release: OperatorRelease): Admission {
  const kind = resourceKindOf(root);
  if (kind === undefined || !knowsKind(release, kind)) {
    return { kind: undefined, resource: isJsonObject(root) ? root : {}, faults: [unknownKind(root)], unknown: [] };
  }
  const known = admissions.get(root as object) ?? new Map<OperatorRelease, Admission>();
  admissions.set(root as object, known);
  const canonical = oldestWithFieldsOf(release);
  let admission = known.get(canonical);
  if (admission === undefined) {
    admission = admitted(root, kind, canonical);
    known.set(canonical, admission);
  }
  return admission;
}

function admitted(root: JsonValue, kind: ResourceKind, release: OperatorRelease): Admission {
  const faults: SchemaFault[] = [];
  const unknown: JsonPath[] = [];
  const walk: Walk = { release, faults, unknown, path: [] };
  const resource: Record<string, JsonValue> = {};
  for (const name of Object.keys(root as JsonObject)) {
    const value = (root as JsonObject)[name] as JsonValue;
    walk.path.length = 0;
    walk.path.push(name);
    if (name === "apiVersion" || name === "kind" || name === "status") define(resource, name, value);
    else if (name === "metadata" && value !== null) {
      define(resource, name, cleaned(value, METADATA, walk));
    } else if (name === "spec" && value !== null) {
      const type: FieldType = { kind: "fields", name: `${kind}Spec` };
      define(resource, name, cleaned(value, type, walk));
    } else if (value !== null) unknown.push([name]);
  }
  const nameFault = badName(resource);
  if (nameFault !== undefined) faults.unshift(nameFault);
  return { kind, resource, faults, unknown };
}

const METADATA: FieldType = { kind: "fields", name: "ObjectMeta" };
const ANYTHING: FieldType = { kind: "any" };

interface Walk {
  readonly release: OperatorRelease;
  readonly faults: SchemaFault[];
  readonly unknown: JsonPath[];
  /** Where the walk is; copied where something is to be said. */
  readonly path: (string | number)[];
}

function cleaned(value: JsonValue, type: FieldType, walk: Walk): JsonValue {
  const { path } = walk;
  if (type.kind === "any" || path.length > DEEPEST) return value;
  check(value, type, walk);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const of = type.kind === "list" ? type.of : ANYTHING;
    return (value as readonly JsonValue[]).map((item, index) => {
      path.push(index);
      const kept = cleaned(item, of, walk);
      path.pop();
      return kept;
    });
  }
  if (!isJsonObject(value)) return value;
  if (type.kind !== "fields" && type.kind !== "map") return withoutFields(value, walk);
  const result: Record<string, JsonValue> = {};
  const fields = type.kind === "fields" ? fieldsOf(type.name, walk.release) : undefined;
  for (const name of Object.keys(value)) {
    const member = value[name] as JsonValue;
    const of = type.kind === "map" ? type.of : fields?.get(name);
    if (of === undefined) walk.unknown.push([...path, name]);
    else if (member !== null || of.kind === "any") {
      path.push(name);
      define(result, name, cleaned(member, of, walk));
      path.pop();
    }
  }
  return result;
}

/** Of a field that has no fields in the definition, whatever stands below it is pruned: `checkpoint: {a: 1}`, or an object for a text. */
function withoutFields(value: JsonObject, { path, unknown }: Walk): JsonObject {
  for (const name of Object.keys(value)) unknown.push([...path, name]);
  return {};
}

/** Own members only, even for names such as `__proto__`. */
function define(target: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function isOfType(value: JsonValue, type: FieldType): boolean {
  switch (type.kind) {
    case "string":
    case "enum":
      return typeof value === "string";
    case "fields":
    case "map":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "list":
      return Array.isArray(value);
    default: {
      const expected = typeName(type);
      const found = typeOf(value);
      return (
        found === expected ||
        (expected === "number" && found === "integer") ||
        (type.kind === "int-or-string" && (found === "integer" || found === "string"))
      );
    }
  }
}

function check(value: JsonValue, type: FieldType, { faults, path: at }: Walk): void {
  const fits = isOfType(value, type);
  if (fits && type.kind !== "enum") return;
  const path = [...at];
  const text = pathText(path);
  if (!fits) {
    const [expected, found] = [typeName(type), typeOf(value)];
    const message = `${text}: Invalid value: "${found}": ${text} in body must be of type ${expected}: "${found}"`;
    faults.push({ code: "type", path, message, expected });
  }
  if (type.kind === "enum" && !type.words.some((word) => word === value)) {
    const words = type.words.map((word) => `"${word}"`).join(", ");
    const message = `${text}: Unsupported value: ${JSON.stringify(value)}: supported values: ${words}`;
    faults.push({ code: "enum", path, message, words: type.words });
  }
}

function typeName(type: FieldType): string {
  switch (type.kind) {
    case "enum":
      return "string";
    case "list":
      return "array";
    case "map":
    case "fields":
      return "object";
    case "int-or-string":
      return "integer,string";
    default:
      return type.kind;
  }
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "object") return Array.isArray(value) ? "array" : "object";
  return typeof value;
}

function unknownKind(root: JsonValue): SchemaFault {
  const kind = memberOf(root, "kind");
  const version = memberOf(root, "apiVersion");
  const message = `no matches for kind ${JSON.stringify(kind ?? "")} in version ${JSON.stringify(version ?? "")}`;
  return { code: "kind", path: ["kind"], message };
}

const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

function badName(resource: JsonObject): SchemaFault | undefined {
  const metadata = memberOf(resource, "metadata");
  const name = memberOf(metadata, "name") ?? "";
  if (typeof name !== "string" || (name === "" && typeof memberOf(metadata, "generateName") === "string"))
    return undefined;
  const path = ["metadata", "name"];
  if (!SUBDOMAIN.test(name)) {
    return { code: "name", path, message: `metadata.name: Invalid value: ${JSON.stringify(name)}: ${SUBDOMAIN_RULE}` };
  }
  if (name.length <= 253) return undefined;
  const message = `metadata.name: Invalid value: ${JSON.stringify(name)}: must be no more than 253 characters`;
  return { code: "name", path, message };
}
