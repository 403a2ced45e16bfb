import { DEPLOYMENTS, type LintSettings, localeNamed, MODES, type RuleLevel } from "@flinkconf/schema/host";

/** What a client says in its section `flinkconf`; what stands in a `.flinkconf.yaml` outranks it. */
export interface ClientSettings {
  readonly lint: LintSettings;
  readonly enabled: boolean;
  readonly inlayHints: { readonly memory: boolean; readonly defaults: boolean };
}

export const DEFAULT_CLIENT_SETTINGS: ClientSettings = {
  lint: {},
  enabled: true,
  inlayHints: { memory: true, defaults: true },
};

const SOURCE = "the editor's settings";
const LEVELS: ReadonlySet<unknown> = new Set(["off", "info", "warning", "error"]);

/** Reads what a client sent; anything that is not as it should be counts as not said. */
export function readClientSettings(sent: unknown, locale: string | undefined): ClientSettings {
  const said = record(sent);
  const hints = record(said["inlayHints"]);
  const flink = text(said["flink"]);
  const deployment = DEPLOYMENTS.find((one) => one === said["deployment"]);
  const mode = MODES.find((one) => one === said["mode"]);
  const rules = Object.entries(record(said["rules"])).filter((rule): rule is [string, RuleLevel] =>
    LEVELS.has(rule[1]),
  );
  const wanted = said["locale"] === "auto" ? undefined : text(said["locale"]);
  const language = localeNamed(wanted ?? locale ?? "");
  const knownKeys = Array.isArray(said["knownKeys"]) ? said["knownKeys"].filter((key) => typeof key === "string") : [];
  return {
    lint: {
      ...(flink === undefined ? {} : { flink, flinkSource: SOURCE }),
      ...(deployment === undefined ? {} : { deployment, deploymentSource: SOURCE }),
      ...(mode === undefined ? {} : { mode, modeSource: SOURCE }),
      ...(rules.length === 0 ? {} : { rules: Object.fromEntries(rules) }),
      ...(language === "en" ? {} : { locale: language }),
      ...(knownKeys.length === 0 ? {} : { knownKeys }),
    },
    enabled: said["enable"] !== false,
    inlayHints: { memory: hints["memory"] !== false, defaults: hints["defaults"] !== false },
  };
}

/** The client's settings with those of the file's own settings file laid over them. */
export function mergedSettings(client: LintSettings, file: LintSettings | undefined): LintSettings {
  if (file === undefined) return client;
  return {
    ...client,
    ...file,
    ...(client.rules === undefined ? {} : { rules: { ...client.rules, ...file.rules } }),
    ...(client.knownKeys === undefined ? {} : { knownKeys: [...client.knownKeys, ...(file.knownKeys ?? [])] }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
