import type { Deployment, Mode } from "../effective/target.js";
import { foreignFormat } from "../formats/foreign-files.js";
import type { InputFile, LintSettings } from "../linter/lint-result.js";
import { standardLinter } from "../linter/standard-linter.js";
import type { Diagnostic } from "../rules/diagnostic.js";
import { RULES } from "../rules/index.generated.js";
import type { RuleArea } from "../rules/rule.js";
import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { type Answer, type JsonValue, valueAnswer } from "./answer.js";
import { writtenText } from "./load.js";
import { type Fields, fieldsOf, isFields, listOf, MalformedQuestion, textOf } from "./request.js";
import { concerns, isRole, type Role } from "./start-processes.js";
import { hadoopXml, legacyText, standardText } from "./start-texts.js";

const LEGACY_FILE = "flink-conf.yaml";
const STANDARD_FILE = "config.yaml";

/** The lines that read a flink-conf.yaml where there is one; settings given as keys and texts are one on them, else a config.yaml. */
const READS_LEGACY: LineSet = linesBetween(undefined, "1.20");

/** What every process of a cluster needs, so that nothing is missing: the addresses and sizes that Flink ships. */
const BASE: Readonly<Record<string, string>> = {
  "jobmanager.rpc.address": "localhost",
  "jobmanager.memory.process.size": "1600m",
  "taskmanager.memory.process.size": "1728m",
  "taskmanager.host": "localhost",
};

/** Defaults written down, for roles whose configuration may hold nothing else that a rule wakes on. */
const ROLE_BASES: Partial<Readonly<Record<Role, Readonly<Record<string, string>>>>> = {
  gateway: { "sql-gateway.endpoint.type": "rest" },
  history: { "historyserver.web.port": "8082" },
};

/** The Hadoop that the role `yarn` deploys on, unless a file says otherwise. */
const HADOOP: Readonly<Record<string, readonly (readonly [key: string, value: string])[]>> = {
  "yarn-site.xml": [
    ["yarn.resourcemanager.am.max-attempts", "4"],
    ["yarn.scheduler.maximum-allocation-mb", "4096"],
    ["yarn.scheduler.maximum-allocation-vcores", "4"],
    ["yarn.nodemanager.resource.cpu-vcores", "8"],
    ["yarn.node-labels.enabled", "false"],
  ],
  "core-site.xml": [["fs.defaultFS", "file:///"]],
  "capacity-scheduler.xml": [["yarn.scheduler.capacity.root.queues", "default"]],
};

/** Where a role plays, as far as rules ask for it. */
const TARGETS: Readonly<Record<Role, { readonly deployment?: Deployment; readonly mode?: Mode }>> = {
  load: {},
  jm: { deployment: "standalone", mode: "session" },
  app: { deployment: "standalone", mode: "application" },
  tm: { deployment: "standalone" },
  client: {},
  job: { mode: "session" },
  k8s: { deployment: "kubernetes", mode: "application" },
  k8stm: { deployment: "kubernetes" },
  yarn: { deployment: "yarn", mode: "application" },
  history: {},
  gateway: {},
  sql: {},
};

/** What is asked, read from JSON. */
interface StartQuestion {
  readonly role: Role;
  readonly config: ReadonlyMap<string, string>;
  /** Keys of the base that are left out. */
  readonly without: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, string>;
}

/** Answers `start`: what the rules say about a configuration with which a process is started. Refusals that happen elsewhere are left out. */
export function answerStart(fields: Fields, line: FlinkLine): Answer {
  const question = questionOf(fields);
  const file = fileOf(question, line);
  const found = file === undefined ? [] : findingsOf(file, question.role, line);
  return valueAnswer(new Map([["findings", found.map(findingJson)]]));
}

function questionOf(fields: Fields): StartQuestion {
  const role = textOf(fields["role"], "role");
  if (!isRole(role)) throw new MalformedQuestion(`No such role: ${role}`);
  const config = new Map<string, string>();
  const without = new Set<string>();
  for (const [key, value] of Object.entries(optionalFields(fields["config"], "config"))) {
    if (value === null) without.add(key);
    else config.set(key, textOf(value, "config"));
  }
  if (fields["without"] !== undefined && fields["without"] !== null) {
    for (const key of listOf(fields["without"], "without")) without.add(textOf(key, "without"));
  }
  const files = new Map<string, string>();
  for (const [name, content] of Object.entries(optionalFields(fields["files"], "files"))) {
    files.set(name, isFields(content) ? "" : textOf(content, "files"));
  }
  return { role, config, without, files };
}

function optionalFields(value: unknown, name: string): Fields {
  return value === undefined || value === null ? {} : fieldsOf(value, name);
}

/** The configuration file of a question with everything around it; undefined where there is none to speak of. */
function fileOf({ role, config, without, files }: StartQuestion, line: FlinkLine): InputFile | undefined {
  const own = [LEGACY_FILE, STANDARD_FILE].filter((name) => files.has(name));
  const legacy = hasLine(READS_LEGACY, line);
  const given = (legacy ? own : own.toReversed())[0];
  const path = given ?? (legacy ? LEGACY_FILE : STANDARD_FILE);
  const neighbours = [...files].filter(([name]) => name !== path).map(([name, text]) => input(name, text));
  if (role === "yarn") neighbours.push(...hadoopFiles().filter(({ path: name }) => !files.has(name)));
  const write = path === LEGACY_FILE ? legacyText : standardText;
  const base = Object.entries({ ...BASE, ...ROLE_BASES[role] }).filter(
    ([key]) => !without.has(key) && !config.has(key),
  );
  const layer = (entries: Iterable<readonly [string, string]>) => input(path, write(entries));
  const around = {
    explicit: true,
    siblings: [path, ...neighbours.map((neighbour) => neighbour.path)],
    neighbours,
  };
  // One file, so that what the base sets wakes rules as well.
  if (given === undefined) return { ...layer(role === "load" ? config : [...base, ...config]), ...around };
  return {
    ...input(path, files.get(path) ?? ""),
    ...around,
    ...(role === "load" ? {} : { below: [layer(base)] }),
    ...(config.size === 0 ? {} : { above: [layer(config)] }),
  };
}

let hadoop: readonly InputFile[] | undefined;

/** Made once: thousands of questions may ask for them. */
function hadoopFiles(): readonly InputFile[] {
  hadoop ??= Object.entries(HADOOP).map(([name, properties]) => input(name, hadoopXml(properties)));
  return hadoop;
}

function input(path: string, text: string): InputFile {
  return { path, source: writtenText(text) };
}

function findingsOf(file: InputFile, role: Role, line: FlinkLine): readonly Diagnostic[] {
  const { deployment, mode } = TARGETS[role];
  const settings: LintSettings = {
    flink: line,
    complete: true,
    ...(deployment === undefined ? {} : { deployment }),
    ...(mode === undefined ? {} : { mode }),
  };
  return standardLinter()
    .lint([file, ...foreignFiles(file)], settings)
    .flatMap(({ kind, diagnostics }) =>
      diagnostics.filter(
        (diagnostic) =>
          diagnostic.proof !== "refusal" || concerns(role, diagnostic, areaOf(diagnostic.rule), kind === "config-yaml"),
      ),
    );
}

/** What lies beside the configuration decides what comes of it, and may itself be refused. */
function foreignFiles(file: InputFile): readonly InputFile[] {
  const { siblings = [], neighbours = [] } = file;
  return neighbours
    .filter(({ path }) => foreignFormat(path) !== undefined)
    .map(({ path, source }) => ({ path, source, explicit: true, siblings, neighbours: [file] }));
}

let areas: ReadonlyMap<string, RuleArea> | undefined;

function areaOf(rule: string): RuleArea {
  areas ??= new Map(RULES.map(({ id, area }) => [id, area]));
  return areas.get(rule) ?? "engine";
}

function findingJson({ rule, severity, proof, key, message }: Diagnostic): JsonValue {
  return new Map<string, JsonValue>([
    ["rule", rule],
    ["severity", severity],
    ["proof", proof ?? null],
    ["keys", key === undefined ? [] : [key]],
    ["message", message],
  ]);
}
