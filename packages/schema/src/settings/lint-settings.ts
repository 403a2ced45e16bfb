import type { Deployment, Mode } from "../effective/target.js";
import type { Severity } from "../rules/rule.js";

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
  /** `en` or `zh-CN`; English where a text is missing. */
  readonly locale?: string;
}
