import { FOREIGN_FILES, foreignFormat, HOST_FILES } from "./foreign-files.js";
import { type FormatId, isFlinkFormat } from "./format-id.js";
import { readRoughly } from "./rough-keys.js";

/** What the host knows about a file beside its name and text. */
export interface DetectionEvidence {
  /** Somebody named the file; a `config.yaml` then needs no further evidence. */
  readonly explicit: boolean;
  /** Names of the files that lie in the same folder, and `../lib/NAME` for the jars beside a `conf` folder. */
  readonly siblings: readonly string[];
  /** Whether Flink knows a dotted key; absent: content is no evidence. */
  readonly isKnownKey?: (key: string) => boolean;
}

/** Endings of templates whose text becomes the file: the format is the one of the name before it. */
const TEMPLATE_ENDING =
  /\.(?:j2|jinja2?|tmpl|tpl|tftpl|gotmpl|template|erb|epp|ctmpl|mustache|hbs|in|dist|example|sample|default)$/;
/** Endings of copies that nothing reads any more; such a file is linted only when somebody names it. */
const COPY_ENDING =
  /(?:~|\.(?:bak|backup|old|orig|save|rej|swp|rpmnew|rpmsave|dpkg-old|dpkg-dist|log|lock|md|txt|diff|patch))$/;
const FLINK_CONF = /^(?:[a-z0-9_.-]+[-_.])?flink-conf(?:[-_.][a-z0-9_.-]+)?\.ya?ml(?:\.[a-z0-9_-]+)?$/i;
const CONFIG_YAML = /^config\.ya?ml$/i;
/** Names that may hold either notation and are taken for Flink's by their content only. */
const PERHAPS = /^(?:config[-_.][a-z0-9_.-]+|(?:[a-z0-9_.-]+[-_.])?flink(?:[-_.][a-z0-9_.-]+)?)\.ya?ml$/i;
/** What else Flink's `conf` folder holds. */
const FLINK_SIBLING =
  /^(?:flink-conf\.yaml|log4j-(?:cli|console|session)\.properties|logback-(?:console|session)\.xml|sql-client-defaults\.yaml|\.\.\/lib\/flink-dist[^/]*\.jar)$/;
const KUBERNETES_MANIFEST = /^[ \t{]*["']?apiVersion["']?:[ \t]/m;
/** Files with values for charts; those that hold a configuration say so by one of these keys. */
const VALUES = /^(?:[a-z0-9_.-]+[-_.])?values(?:[-_.][a-z0-9_.-]+)?\.ya?ml$/i;
const CONFIGURED_BY_VALUES = /^[ ]*["']?(?:flink-conf\.yaml|config\.yaml|flinkConfiguration)["']?:/m;
const YAML_FILE = /\.ya?ml$/i;

const FLINK_FILES: readonly string[] = ["flink-conf.yaml", "config.yaml"];

/** So many keys that Flink knows make a file of a common name Flink's. */
const ENOUGH_KEYS = 3;
/** No file system has longer names. */
const LONGEST_NAME = 255;
/** So much of a text is looked at. */
const LOOKED_AT = 64 * 1024;

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The file name without the endings of template languages; empty when it is none that a file can have. */
function nameOf(path: string): string {
  let bare = baseName(path);
  if (bare.length > LONGEST_NAME) return "";
  if (FLINK_FILES.includes(bare)) return bare;
  for (let i = 0; i < 3; i++) bare = bare.replace(TEMPLATE_ENDING, "");
  return bare;
}

/** Whether a file may be a Flink configuration, by its name alone: worth reading when a folder is searched. */
export function mayBeFlinkConfiguration(path: string): boolean {
  const name = nameOf(path);
  if (FLINK_FILES.includes(name)) return true;
  return !COPY_ENDING.test(name) && (FLINK_CONF.test(name) || CONFIG_YAML.test(name) || PERHAPS.test(name));
}

/** Whether a file may hold Kubernetes resources, which any YAML file may: its text tells. */
export function mayHoldManifests(path: string): boolean {
  return YAML_FILE.test(nameOf(path));
}

/** Whether Kubernetes resources are the operator's, or hold a configuration of Flink. */
function speaksOfFlink(text: string): boolean {
  if (text.includes("flink.apache.org/v")) return true;
  if (!text.includes("ConfigMap")) return false;
  return text.includes("flink-conf.yaml") || (text.includes("config.yaml") && /flink/i.test(text));
}

/** Whether any of the files of a folder has a name that says it is a Flink configuration. */
export function liesBesideFlink(names: readonly string[]): boolean {
  return names.some((name) => FLINK_CONF.test(nameOf(name)) || CONFIG_YAML.test(name));
}

/**
 * The format of a file, or undefined when it is no Flink configuration. `flink-conf.yaml` and its variants
 * (`flink-conf-prod.yaml`, `flink-conf.yaml.j2`) are recognised by name, variants in nested notation as config.yaml.
 * `config.yaml` is a common name and needs evidence: somebody names it, it lies beside Flink's other files, or it holds
 * several keys that Flink knows. Kubernetes resources are recognised by their text, whatever the name. Files of other programs count when
 * somebody names them, or when they lie beside a Flink configuration.
 */
export function detectFormat(path: string, text: string, evidence: DetectionEvidence): FormatId | undefined {
  const foreign = foreignFormat(path);
  if (foreign !== undefined) return evidence.explicit || liesBesideFlink(evidence.siblings) ? foreign : undefined;
  const name = nameOf(path);
  const beginning = text.slice(0, LOOKED_AT);
  if (beginning.includes("apiVersion") && KUBERNETES_MANIFEST.test(beginning)) {
    return speaksOfFlink(text) && !(COPY_ENDING.test(name) && !evidence.explicit) ? "kubernetes" : undefined;
  }
  if (name === "flink-conf.yaml") return "flink-conf";
  if (!evidence.explicit && COPY_ENDING.test(name)) return undefined;
  const bare = name.replace(COPY_ENDING, "");
  if (bare === "flink-conf.yaml") return "flink-conf";
  if (FLINK_CONF.test(bare)) {
    // Under another name than Flink's own, a file in the new notation is taken for what it is.
    const content = holdsFlinkKeys(text, evidence);
    return content?.enough === true && content.nested ? "config-yaml" : "flink-conf";
  }
  if (CONFIG_YAML.test(name)) {
    const sure = evidence.explicit || evidence.siblings.some((sibling) => FLINK_SIBLING.test(sibling));
    return sure || holdsFlinkKeys(text, evidence)?.enough === true ? "config-yaml" : undefined;
  }
  if (VALUES.test(name) && CONFIGURED_BY_VALUES.test(text)) return "kubernetes";
  if (!evidence.explicit && !PERHAPS.test(name)) return undefined;
  const content = holdsFlinkKeys(text, evidence);
  if (content === undefined || !content.enough) return undefined;
  return content.nested || /config/i.test(name) ? "config-yaml" : "flink-conf";
}

/** What the keys of a text say: whether enough of them are Flink's, and whether any of them stands below another. */
interface KeyEvidence {
  readonly enough: boolean;
  readonly nested: boolean;
}

/**
 * Reads the keys off the lines of a text, roughly: this is no parser, and a mistake here costs no more than a file of a
 * common name that is not looked at. Enough are three keys that Flink knows, and at least every other key.
 */
function holdsFlinkKeys(text: string, { isKnownKey }: DetectionEvidence): KeyEvidence | undefined {
  if (isKnownKey === undefined) return undefined;
  const open: { readonly indent: number; readonly key: string }[] = [];
  const known = new Set<string>();
  let leaves = 0;
  let nested = false;
  readRoughly(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text, (indent, name, isLeaf) => {
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop();
    const parent = open[open.length - 1];
    const key = parent === undefined ? name : `${parent.key}.${name}`;
    if (!isLeaf) {
      if (open.length < 32) open.push({ indent, key });
      return;
    }
    leaves++;
    if (!isKnownKey(key)) return;
    known.add(key);
    if (parent !== undefined) nested = true;
  });
  return { enough: holdsEnough(known.size, leaves), nested };
}

/** Whether so many of a file's keys are Flink's that it is taken for Flink's whatever its name. */
export function holdsEnough(known: number, all: number): boolean {
  return known >= ENOUGH_KEYS && known * 2 >= all;
}

const BESIDE_HOSTS: readonly string[] = [...FLINK_FILES, ...HOST_FILES];
const LOGGING_FILES: readonly string[] = [
  "log4j.properties",
  "log4j-console.properties",
  "log4j-yarn-session.properties",
  "logback-yarn.xml",
];
const BESIDE_ANY: readonly string[] = ["sql-client-defaults.yaml", ...LOGGING_FILES, ...FOREIGN_FILES];
const BESIDE_FLINK_CONF: readonly string[] = ["config.yaml", ...BESIDE_ANY];
const BESIDE_CONFIG_YAML: readonly string[] = ["flink-conf.yaml", ...BESIDE_ANY];

/**
 * Names of the files beside a configuration that rules would like to look at. The second configuration matters because
 * Flink 1.19 and 1.20 read `flink-conf.yaml` and pass over a `config.yaml` beside it (`GlobalConfiguration`); Hadoop's files say what YARN makes of it,
 * and those of the hosts what the scripts of a standalone cluster do.
 */
export function neighboursNeeded(path: string, kind: FormatId): readonly string[] {
  if (kind === "hadoop-xml") return FLINK_FILES;
  if (!isFlinkFormat(kind)) return BESIDE_HOSTS;
  const name = baseName(path);
  if (kind === "flink-conf" && name === "flink-conf.yaml") return BESIDE_FLINK_CONF;
  if (kind === "config-yaml" && name === "config.yaml") return BESIDE_CONFIG_YAML;
  return FOREIGN_FILES;
}
