/** Asks the validator of a real release of the Kubernetes operator, in a JVM of its own. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buildOracle, commandExists, ORACLE_JAR } from "./build.js";
import { oracleCache } from "./cache.js";
import type { OracleUnavailable } from "./client.js";

/** The newest release whose jars are published with all that they need. */
export const LIVE_OPERATOR = "1.7.0";

/** A question as fixtures/oracle/operator has them, built; `previous` is a spec. */
export interface OperatorQuestion {
  readonly resource: unknown;
  readonly previous?: unknown;
  readonly cluster?: unknown;
  readonly operatorConfig?: Readonly<Record<string, string>>;
}

/** What the validator says; the API server is not asked. */
export interface OperatorAnswer {
  readonly value?: { readonly layer: "accept" | "validator" | "crash"; readonly message?: string };
  readonly error?: readonly string[];
  readonly message?: string;
}

/** A judge that can be asked once. */
export interface OperatorJudge {
  ask(questions: readonly OperatorQuestion[]): Promise<readonly OperatorAnswer[]>;
}

/** Makes the jars and the program present. Never throws: the reason why there is no judge comes back as one sentence. */
export function openOperator(): OperatorJudge | OracleUnavailable {
  if (!commandExists("java", "-version")) return { unavailable: "There is no Java on this machine." };
  const known = cachedClassPath();
  if ((known === undefined || !existsSync(ORACLE_JAR)) && !commandExists("mvn", "-version")) {
    return { unavailable: "The operator's jars are not here yet, and there is no Maven on this machine." };
  }
  try {
    buildOracle();
    const classPath = known ?? resolveClassPath();
    return { ask: (questions) => ask(classPath, questions) };
  } catch (reason) {
    return { unavailable: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** The command line of the judge. */
export function operatorCommand(classPath: string): readonly [command: string, arguments: string[]] {
  const path = [classPath, ORACLE_JAR].join(delimiter);
  return [
    "java",
    ["-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", path, "flinkconf.oracle.operator.OperatorJudge"],
  ];
}

const listFile = (): string => join(oracleCache(), `operator-${LIVE_OPERATOR}`, "classpath.txt");

/** The class path of an earlier run, while its jars are still there. */
export function cachedClassPath(): string | undefined {
  if (!existsSync(listFile())) return undefined;
  const classPath = readFileSync(listFile(), "utf8").trim();
  return classPath.split(delimiter).every((jar) => existsSync(jar)) ? classPath : undefined;
}

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/** The operator with everything it depends on, from the repositories that the user's own settings name. */
function resolveClassPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-operator-"));
  try {
    const [pom, list] = [join(folder, "pom.xml"), join(folder, "classpath.txt")];
    writeFileSync(pom, POM);
    const goal = `${PLUGIN}:build-classpath`;
    const run = spawnSync("mvn", ["-B", "-ntp", "-q", "-f", pom, goal, `-Dmdep.outputFile=${list}`], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (run.status !== 0) throw new Error(`Maven has not all jars of operator ${LIVE_OPERATOR}.`);
    const classPath = readFileSync(list, "utf8").trim();
    mkdirSync(join(oracleCache(), `operator-${LIVE_OPERATOR}`), { recursive: true });
    writeFileSync(listFile(), `${classPath}\n`);
    return classPath;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>flinkconf</groupId><artifactId>operator</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency>
<groupId>org.apache.flink</groupId><artifactId>flink-kubernetes-operator</artifactId><version>${LIVE_OPERATOR}</version>
</dependency></dependencies>
</project>
`;

async function ask(classPath: string, questions: readonly OperatorQuestion[]): Promise<readonly OperatorAnswer[]> {
  const [command, commandArguments] = operatorCommand(classPath);
  const child = spawn(command, commandArguments, { stdio: ["pipe", "pipe", "ignore"] });
  const chunks: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  const ended = new Promise<void>((done, fail) => {
    child.on("error", fail);
    child.on("close", () => done());
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(questions.map((question, id) => `${JSON.stringify({ id, ...question })}\n`).join(""));
  await ended;
  const lines = chunks
    .join("")
    .split("\n")
    .filter((line) => line.startsWith("{"));
  if (lines.length !== questions.length)
    throw new Error(`The operator answered ${lines.length} of ${questions.length}.`);
  return lines.map((line) => JSON.parse(line) as OperatorAnswer);
}
