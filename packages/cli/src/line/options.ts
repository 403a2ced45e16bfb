/**
 * Every command and flag, declared once. `lint` reads its arguments from this table with `node:util`; help, error
 * sentences and every other command come from the commander program that is built from the same table.
 */
export interface OptionSpec {
  /** The long name, without dashes. */
  readonly name: string;
  readonly short?: string;
  /** What the value is called in help; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given several times; the values add up. */
  readonly repeatable?: true;
  readonly help: string;
}

/** One command. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly summary: string;
  /** What stands after the command: `[PATH...]`, in commander's notation. */
  readonly operands?: string;
  readonly operandsHelp?: string;
  /** The words that an operand can be, where it is one of a few. */
  readonly operandChoices?: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Two real calls, each with what it does. */
  readonly examples: readonly [Example, Example];
}

/** A command line that works as it stands. */
export interface Example {
  readonly call: string;
  readonly does: string;
}

export type CommandName =
  | "lint"
  | "explain"
  | "memory"
  | "migrate"
  | "diff"
  | "schema"
  | "rules"
  | "lsp"
  | "init"
  | "completion";

export const SEVERITIES = ["error", "warning", "info"] as const;
export const RULE_LEVELS = ["off", "info", "warning", "error"] as const;
export const DEPLOYMENTS = ["standalone", "docker", "yarn", "kubernetes", "kubernetes-operator"] as const;
export const MODES = ["session", "application", "per-job"] as const;
export const COLORS = ["auto", "always", "never"] as const;
export const LOCALES = ["en", "zh-CN"] as const;
export const LINT_FORMATS = [
  "text",
  "concise",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "markdown",
  "html",
] as const;
export const TEXT_OR_JSON = ["text", "json"] as const;
export const SHELLS = ["bash", "zsh", "fish"] as const;
export const HIGH_AVAILABILITY = ["none", "zookeeper", "kubernetes"] as const;
export const STATE_BACKENDS = ["rocksdb", "hashmap"] as const;
export const CONFIGURATION_FILES = ["config.yaml", "flink-conf.yaml"] as const;
export const SCHEMA_KINDS = ["flink-conf", "config-yaml", "flink-configuration", "kubernetes", "settings"] as const;

/** Flags that every command understands. */
const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: "flink", value: "RELEASE", help: "the Flink release that is meant, such as 1.20 or 2.x" },
  { name: "deployment", value: "KIND", choices: DEPLOYMENTS, help: "where Flink runs" },
  { name: "mode", value: "MODE", choices: MODES, help: "how jobs come to the cluster" },
  {
    name: "dynamic",
    short: "D",
    value: "KEY=VALUE",
    repeatable: true,
    help: "lay a setting over the file, as Flink does with -D",
  },
  { name: "overlay", value: "FILE", repeatable: true, help: "lay another configuration file over each file" },
  { name: "with", value: "FILE", repeatable: true, help: "a neighbour to look at, such as yarn-site.xml" },
  { name: "use-environment", help: "also read the files that HADOOP_CONF_DIR and YARN_CONF_DIR point to" },
  { name: "config", value: "FILE", help: "the settings file, instead of the .flinkconf.yaml found upwards" },
  { name: "no-config", help: "read no settings file" },
  { name: "show-settings", help: "print the settings that hold for each file, and stop" },
  { name: "stdin-filename", value: "NAME", help: "the name of what is read from standard input with -" },
  { name: "locale", value: "LOCALE", choices: LOCALES, help: "the language of the messages" },
  {
    name: "color",
    value: "WHEN",
    choices: COLORS,
    help: "colour the output; auto: on a terminal, unless NO_COLOR is set",
  },
  { name: "debug", help: "add the stack trace to an internal error" },
];

const format = (choices: readonly string[]): OptionSpec => ({
  name: "format",
  value: "FORMAT",
  choices,
  help: "how to print",
});

const OUTPUT_FILE: OptionSpec = { name: "output-file", value: "FILE", help: "write there instead of standard output" };

export const LINT: CommandSpec = {
  name: "lint",
  summary: "find configuration files and say what Flink will do with their mistakes",
  operands: "[PATH...]",
  operandsHelp: "files and folders, default: the current folder; - reads standard input",
  options: [
    { name: "fix", help: "repair what can be repaired safely, in place; standard input is printed repaired" },
    { name: "unsafe", help: "with --fix or --diff: also repairs that may change what Flink does" },
    { name: "diff", help: "print what --fix would change, write nothing; ends with 1 when there is something" },
    format(LINT_FORMATS),
    OUTPUT_FILE,
    {
      name: "fail-on",
      value: "SEVERITY",
      choices: SEVERITIES,
      help: "end with 1 from this severity on, default: error",
    },
    { name: "max-warnings", value: "N", help: "end with 1 when there are more warnings" },
    { name: "rule", value: "ID=LEVEL", repeatable: true, help: "set a rule to off, info, warning or error" },
    {
      name: "baseline",
      value: "FILE",
      help: "leave out the findings that FILE lists; they count as suppressed",
    },
    { name: "write-baseline", help: "list all findings in the baseline, default: .flinkconf-baseline.json" },
    { name: "watch", help: "lint again whenever a file changes, until Ctrl-C" },
    { name: "statistics", help: "print how often each rule fired instead of the findings" },
    { name: "quiet", help: "print only findings that count for --fail-on, and no summary" },
    { name: "complete", help: "every file is a whole configuration: report what is missing" },
    { name: "show-files", help: "print the files that would be linted, and stop" },
    {
      name: "against",
      value: "FILE|git:REV",
      help: "compare resources of the Kubernetes operator with what they were, there or in that revision",
    },
    { name: "force-exclude", help: "for tools that name files: leave alone what is excluded or not Flink's" },
    ...GLOBAL_OPTIONS,
  ],
  examples: [
    { call: "flinkconf lint conf/ --flink 1.20", does: "check a conf folder for Flink 1.20" },
    { call: "flinkconf lint flink-conf.yaml --fix --diff", does: "show the safe repairs without writing them" },
  ],
};

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  LINT,
  {
    name: "explain",
    summary: "say what a key means, what a file amounts to, or what one line does",
    operands: "<WHAT...>",
    operandsHelp: "keys, or one FILE, or FILE:LINE; - reads standard input",
    options: [
      { name: "all", help: "with a file: add every default" },
      format(TEXT_OR_JSON),
      OUTPUT_FILE,
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf explain taskmanager.memory.process.size --flink 1.20", does: "what a key is in Flink 1.20" },
      { call: "flinkconf explain conf/flink-conf.yaml:12", does: "what Flink does with line 12" },
    ],
  },
  {
    name: "memory",
    summary: "show how Flink divides the memory, or why it refuses",
    operands: "<FILE>",
    operandsHelp: "a configuration file; - reads standard input",
    options: [
      { name: "for", value: "SIZE", help: "propose what to set for processes of this size in all, such as 4g" },
      format(TEXT_OR_JSON),
      OUTPUT_FILE,
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf memory conf/flink-conf.yaml --flink 1.20", does: "JobManager and TaskManager, part by part" },
      {
        call: "flinkconf memory conf/config.yaml -D taskmanager.memory.process.size=4g",
        does: "try a change: before and after",
      },
    ],
  },
  {
    name: "migrate",
    summary: "rewrite a configuration for another release, or as config.yaml",
    operands: "<FILE>",
    operandsHelp: "a configuration file; - reads standard input and prints the new text",
    options: [
      { name: "to", value: "RELEASE", help: "the release it shall be for; --flink says the one it is for now" },
      {
        name: "to-format",
        value: "NAME",
        choices: CONFIGURATION_FILES,
        help: "the file it shall be, default: config.yaml where the release reads nothing else",
      },
      { name: "write", help: "write the new file: in place, or a config.yaml beside the old file" },
      { name: "force", help: "with --write: write over a config.yaml that is there" },
      format(TEXT_OR_JSON),
      OUTPUT_FILE,
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf migrate conf/flink-conf.yaml --flink 1.18 --to 2.0", does: "show what would change, and why" },
      {
        call: "flinkconf migrate conf/flink-conf.yaml --flink 1.20 --to-format config.yaml --write",
        does: "write conf/config.yaml for the same release",
      },
    ],
  },
  {
    name: "diff",
    summary: "compare what two configurations amount to, and say what the change costs",
    operands: "<FILE...>",
    operandsHelp: "two configuration files; the second one may be a saved answer of a JobManager's /jobmanager/config",
    options: [
      {
        name: "to",
        value: "RELEASE",
        help: "the release of the second file, where it is another one than the first one's",
      },
      format(TEXT_OR_JSON),
      OUTPUT_FILE,
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf diff old/config.yaml new/config.yaml --flink 1.20", does: "what the new file changes" },
      {
        call: "flinkconf diff conf/config.yaml running.json",
        does: "what a running cluster has otherwise, saved with curl -s HOST:8081/jobmanager/config",
      },
    ],
  },
  {
    name: "schema",
    summary: "print the JSON Schema of a kind of file, for any YAML editor",
    options: [
      { name: "kind", value: "KIND", choices: SCHEMA_KINDS, help: "the kind of file, default: config-yaml" },
      OUTPUT_FILE,
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf schema --flink 2.0 --kind config-yaml", does: "the schema of Flink 2.0's config.yaml" },
      {
        call: "flinkconf schema --kind settings --output-file flinkconf.schema.json",
        does: "the schema of .flinkconf.yaml, in a file",
      },
    ],
  },
  {
    name: "rules",
    summary: "list the rules, or print the page of one",
    operands: "[ID]",
    operandsHelp: "the id of a rule",
    options: [format(TEXT_OR_JSON), OUTPUT_FILE, ...GLOBAL_OPTIONS],
    examples: [
      { call: "flinkconf rules", does: "all rules, area by area" },
      { call: "flinkconf rules conf-missing-space-after-colon", does: "the page of one rule" },
    ],
  },
  {
    name: "lsp",
    summary: "run the language server, for editors",
    options: [{ name: "stdio", help: "talk over standard input and output" }, ...GLOBAL_OPTIONS],
    examples: [
      { call: "flinkconf lsp --stdio", does: "what an editor starts" },
      { call: "flinkconf lsp --stdio --flink 1.20", does: "the same, where no file says its release" },
    ],
  },
  {
    name: "init",
    summary: "write a configuration that lints clean, and a .flinkconf.yaml",
    operands: "[FOLDER]",
    operandsHelp: "where to write, default: the current folder",
    options: [
      { name: "storage", value: "URI", help: "where checkpoints and savepoints go, such as s3://bucket/flink" },
      { name: "state-backend", value: "KIND", choices: STATE_BACKENDS, help: "where running jobs keep their state" },
      {
        name: "high-availability",
        value: "KIND",
        choices: HIGH_AVAILABILITY,
        help: "who remembers a lost JobManager's jobs",
      },
      { name: "quorum", value: "HOSTS", help: "the ZooKeeper servers, such as zk-1:2181,zk-2:2181" },
      { name: "address", value: "HOST", help: "the host of the JobManager" },
      { name: "cluster-id", value: "NAME", help: "the name of the cluster, its own among all" },
      { name: "jobmanager-memory", value: "SIZE", help: "memory of the JobManager in all, default: 1600m" },
      { name: "taskmanager-memory", value: "SIZE", help: "memory of each TaskManager in all, default: 4g" },
      { name: "slots", value: "N", help: "task slots of each TaskManager, default: 2" },
      { name: "force", help: "write over files that exist" },
      { name: "yes", help: "ask nothing: flags and defaults decide" },
      ...GLOBAL_OPTIONS,
    ],
    examples: [
      { call: "flinkconf init", does: "ask what is needed, and write the files here" },
      {
        call: "flinkconf init conf --flink 1.20 --deployment yarn --storage hdfs:///flink",
        does: "write conf/config.yaml and conf/.flinkconf.yaml",
      },
    ],
  },
  {
    name: "completion",
    summary: "print what completes flinkconf's commands and options in a shell",
    operands: "<SHELL>",
    operandsHelp: "bash, zsh or fish",
    operandChoices: SHELLS,
    options: [OUTPUT_FILE, ...GLOBAL_OPTIONS],
    examples: [
      { call: "flinkconf completion bash", does: 'for ~/.bashrc: eval "$(flinkconf completion bash)"' },
      {
        call: "flinkconf completion fish --output-file flinkconf.fish",
        does: "a file for ~/.config/fish/completions",
      },
    ],
  },
];

/** The command with this name, or undefined. */
export function commandNamed(name: string): CommandSpec | undefined {
  return COMMANDS.find((command) => command.name === name);
}
