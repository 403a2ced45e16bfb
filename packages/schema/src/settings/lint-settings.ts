import type { Deployment, Mode } from "../effective/target.js";
import type { Severity } from "../rules/rule.js";
import type { JsonValue } from "../text/json-value.js";

/** A rule's severity in the settings. */
export type RuleLevel = Severity | "off";

/**
 * Settings that hold for one file, after the cascade of defaults, settings file, overrides and flags. A target whose source
 * starts with `--` was given by a flag and outranks the directive in the file; other sources do not.
 */
export interface LintSettings {
  /** A release as people write it: `1.20`, `1.20.5`, `2.x`. */
  readonly flink?: string;
  readonly flinkSource?: string;
  readonly deployment?: Deployment;
  readonly deploymentSource?: string;
  readonly mode?: Mode;
  readonly modeSource?: string;
  readonly complete?: boolean;
  readonly knownKeys?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** What is known of the Kubernetes operator that resources are for. */
  readonly operator?: OperatorSettings;
  /** `en` or `zh-CN`; English where a text is missing. */
  readonly locale?: string;
}

/** The operator that resources are for. */
export interface OperatorSettings {
  /** Its release as people write it: `1.15`, `1.15.0`; absent: any that is in use. */
  readonly release?: string;
  /** Its own configuration, such as `defaultConfiguration` of the Helm chart; absent: not known. */
  readonly config?: ReadonlyMap<string, string>;
  /** A resource as it was before, where somebody asks for a comparison. */
  readonly previous?: (resource: {
    readonly kind: string;
    readonly namespace: string | undefined;
    readonly name: string | undefined;
  }) => JsonValue | undefined;
}
