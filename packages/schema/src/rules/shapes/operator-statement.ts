import { hasPlaceholder } from "../../effective/placeholder.js";
import type { SchemaFault } from "../../operator/api-server.js";
import { valueAt } from "../../operator/judge.js";
import type { RefusalCode, Verdict } from "../../operator/verdict.js";
import type { JsonPath } from "../../text/json-value.js";
import type { Range } from "../../text/source-text.js";
import { defineRule } from "../define-rule.js";
import type {
  Finding,
  FixProposal,
  MessageData,
  Rule,
  RuleArea,
  RuleContext,
  RuleDefinition,
  Severity,
} from "../rule.js";
import {
  configurationPlace,
  isWritten,
  type JudgedResource,
  judgedResource,
  operatorName,
  placeOf,
  type Said,
} from "./operator-resource.js";

/** What wakes the rules about the operator's resources: one situation for each of them. */
export const OPERATOR_RESOURCE = "operator-resource";

type Told = Pick<RuleDefinition, "id" | "summary" | "messages"> & {
  readonly area?: RuleArea;
  readonly fix?: RuleDefinition["fix"];
};

/** A refusal of the API server or the validator, told where it is written. */
export interface OperatorRefusal extends Told {
  readonly codes?: readonly RefusalCode[];
  /** Faults of the schema that the rule tells as well. */
  readonly schema?: (fault: SchemaFault, resource: JudgedResource) => boolean;
  /** Id of the recorded case. */
  readonly case: string;
  /** Who refuses, by the simple name of its class; absent: `DefaultValidator`. */
  readonly by?: string;
  readonly at?: "key" | "value";
  /** Ids of other messages than `found` and `help`. */
  readonly wording?: (verdict: Verdict | SchemaFault) => { readonly found?: string; readonly help?: string };
  readonly data?: (verdict: Verdict | SchemaFault, resource: JudgedResource) => MessageData;
  readonly fixes?: (verdict: Verdict | SchemaFault, place: Range, resource: JudgedResource) => readonly FixProposal[];
}

/** What may be set by the operator's own configuration, or by those who lay a patch over: nothing is certain without it. */
const DEFAULTABLE: ReadonlySet<string> = new Set<RefusalCode>([
  "checkpoint-directory",
  "savepoint-directory",
  "savepoint-directory-nonce",
  "savepoint-directory-periodic",
  "savepoint-directory-age",
  "job-manager-memory",
  "task-manager-memory",
  "rollback-without-ha",
  "job-manager-replicas-without-ha",
  "last-state-without-ha",
  "jar-scheme",
  "jar-host-restricted",
]);

/** A rule about what an operator refuses. Holes that are filled without being asked for: `{operator}`, `{field}`, `{value}`. */
export function operatorStatement(told: OperatorRefusal): Rule {
  const { area = "operator", fix = "none", codes = [], schema, at, wording, data, fixes, ...rest } = told;
  return defineRule({
    ...pickDefinition(rest),
    area,
    fix,
    severity: "error",
    proof: { kind: "refusal", flink: told.by ?? "DefaultValidator", case: told.case },
    processes: ["kubernetes"],
    formats: ["flink-configuration"],
    problems: [OPERATOR_RESOURCE],
    checkProblem(problem, context) {
      const resource = judgedResource(context);
      if (resource === undefined) return;
      const faults = schema === undefined ? [] : resource.schemaFaults.filter((fault) => schema(fault, resource));
      const verdicts = resource.verdicts.filter(({ code }) => codes.includes(code));
      for (const verdict of [...faults, ...verdicts]) {
        const key = "key" in verdict ? verdict.key : undefined;
        const severity = severityOf(verdict, resource, context);
        if (severity === undefined || isToBeFilled(verdict, key, resource, context)) continue;
        const place =
          (key === undefined ? undefined : configurationPlace(context, key, at)) ??
          placeOf(resource, verdict.path, problem, at);
        const { found = "found", help = "help" } = wording?.(verdict) ?? {};
        context.report({
          ...place,
          ...(severity === "error" ? {} : { severity }),
          message: found,
          help,
          ...(key === undefined ? {} : { key }),
          data: {
            operator: operatorName(resource, verdict.releases),
            field: verdict.path.join("."),
            value: shown(valueAt(resource.manifest.root, verdict.path)),
            ...data?.(verdict, resource),
          },
          fixes: fixes?.(verdict, place, resource) ?? [],
        });
      }
    },
  });
}

function severityOf(
  verdict: Said<Verdict | SchemaFault>,
  resource: JudgedResource,
  { operator }: RuleContext,
): Severity | undefined {
  const { manifest, releases } = resource;
  const isDefaultable = DEFAULTABLE.has(verdict.code);
  if (manifest.fragment && (isDefaultable || !isWritten(resource, verdict.path))) return undefined;
  if (verdict.releases.length < releases.length) return "info";
  return isDefaultable && operator?.config === undefined ? "warning" : "error";
}

/** Whether somebody else writes the value later: `${NAME}`, or a jar `STREAMING_JAR_URL` that a script replaces. */
function isToBeFilled(
  { code, path }: Verdict | SchemaFault,
  key: string | undefined,
  { manifest }: JudgedResource,
  { entries }: RuleContext,
): boolean {
  if (key !== undefined) return entries.some(({ entry, placeholder }) => placeholder && entry.key === key);
  const value = valueAt(manifest.root, path);
  if (typeof value !== "string" || code === "ingress-template") return false;
  return hasPlaceholder(value) || (code === "jar-scheme-missing" && /^[A-Z][A-Z0-9_]+$/.test(value));
}

function pickDefinition({ id, summary, messages }: Told): Pick<RuleDefinition, "id" | "summary" | "messages"> {
  return { id, summary, messages };
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What a rule finds in a resource that the operator accepts. */
export interface ResourceFinding {
  readonly path: JsonPath;
  /** Of an entry of flinkConfiguration. */
  readonly key?: string;
  readonly at?: "key" | "value";
  readonly data?: MessageData;
  readonly message?: string;
  readonly help?: string;
  readonly severity?: Severity;
  readonly proof?: Finding["proof"];
  readonly fixes?: (place: Range) => readonly FixProposal[];
}

/** A rule about a resource that the operator accepts, though it does something else than is written. */
export interface ResourceRule extends Told {
  readonly severity: Severity;
  readonly offByDefault?: true;
  readonly proof?: RuleDefinition["proof"];
  readonly find: (resource: JudgedResource, context: RuleContext) => readonly ResourceFinding[];
}

/** A rule about a resource. Holes that are filled without being asked for: `{operator}`, `{field}`, `{value}`. */
export function resourceStatement(told: ResourceRule): Rule {
  const { area = "operator", fix = "none", severity, find, proof, offByDefault, ...rest } = told;
  return defineRule({
    ...pickDefinition(rest),
    area,
    fix,
    severity,
    ...(proof === undefined ? {} : { proof }),
    ...(offByDefault === undefined ? {} : { offByDefault }),
    ...(severity === "error" ? { processes: ["kubernetes"] as const } : {}),
    formats: ["flink-configuration"],
    problems: [OPERATOR_RESOURCE],
    checkProblem(problem, context) {
      const resource = judgedResource(context);
      if (resource === undefined) return;
      for (const found of find(resource, context)) {
        const { path, key, at, data, message = "found", help = "help", fixes } = found;
        const place =
          (key === undefined ? undefined : configurationPlace(context, key, at)) ??
          placeOf(resource, path, problem, at);
        context.report({
          ...place,
          message,
          help,
          ...(key === undefined ? {} : { key }),
          ...(found.severity === undefined ? {} : { severity: found.severity }),
          ...(found.proof === undefined ? {} : { proof: found.proof }),
          data: {
            operator: operatorName(resource),
            field: path.join("."),
            value: shown(valueAt(resource.manifest.root, path)),
            ...data,
          },
          fixes: fixes?.(place) ?? [],
        });
      }
    },
  });
}

/** Words of the operator or of Flink as a message shows them between quotes. */
export function inQuotes(text: string): string {
  return text.trim().replace(/\.$/, "").replaceAll('"', "'");
}
