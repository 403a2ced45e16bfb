// `npx tsx tools/compare-memory-tool.ts`: what Flink's start scripts hear from Flink's own tool (`BashJavaUtils` of the
// distribution) about real files, beside what `flinkconf memory` says: JVM arguments and dynamic options of both processes, word by
// word. Files: those that Flink ships for a line, and the public ones that the line reads.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = join(ROOT, "packages/cli/dist/flinkconf.cjs");
const CACHE = join(process.env["FLINKCONF_CACHE"] ?? join(homedir(), ".cache", "flinkconf"), "oracle");
const LINES = ["1.16", "1.18", "1.20", "2.0", "2.2", "2.3"];
const TOOL = "org.apache.flink.runtime.util.bash.BashJavaUtils";
const MARK = "BASH_JAVA_UTILS_EXEC_RESULT:";
const PROCESSES = ["JM", "TM"] as const;

interface Answer {
  readonly jvm: string;
  readonly dynamic: string;
}

const REFUSED: Answer = { jvm: "refused", dynamic: "refused" };

/** What the scripts pass on: the order of dynamic options is that of a hash map, and means nothing. */
const inOrder = (options: string): string =>
  options
    .split(/(?:^|\s+)-D\s+/)
    .filter((option) => option !== "")
    .map((option) => option.trim())
    .sort()
    .join(" ");

function askFlink(classPath: string, process: (typeof PROCESSES)[number], folder: string): Answer {
  const { stdout } = spawnSync(
    "java",
    ["-cp", classPath, TOOL, `GET_${process}_RESOURCE_PARAMS`, "--configDir", folder],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const [jvm, dynamic] = stdout.split("\n").flatMap((line) => (line.startsWith(MARK) ? [line.slice(MARK.length)] : []));
  return jvm === undefined ? REFUSED : { jvm: jvm.trim(), dynamic: inOrder(dynamic ?? "") };
}

interface Division {
  readonly jvmArguments?: string;
  readonly dynamicOptions?: Readonly<Record<string, string>>;
}

function askFlinkconf(line: string, file: string): Readonly<Record<(typeof PROCESSES)[number], Answer>> {
  const args = [CLI, "memory", file, "--flink", line, "--deployment", "standalone", "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const { jobmanager, taskmanager } = JSON.parse(stdout) as Readonly<Record<"jobmanager" | "taskmanager", Division>>;
  const answer = ({ jvmArguments, dynamicOptions = {} }: Division): Answer =>
    jvmArguments !== undefined
      ? {
          jvm: jvmArguments,
          dynamic: inOrder(
            Object.entries(dynamicOptions)
              .map(([key, value]) => `-D ${key}=${value}`)
              .join(" "),
          ),
        }
      : REFUSED;
  return { JM: answer(jobmanager), TM: answer(taskmanager) };
}

function filesFor(line: string): readonly string[] {
  const shipped = join(ROOT, "fixtures/shipped", line, "conf");
  const names = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => ["flink-conf.yaml", "config.yaml"].includes(basename(name)))
      .map((name) => join(folder, name));
  const reads = line.startsWith("2.") ? "config.yaml" : "flink-conf.yaml";
  return [...names(shipped), ...names(join(ROOT, "fixtures/public")).filter((name) => basename(name) === reads)];
}

let asked = 0;
let differences = 0;
const scratch = mkdtempSync(join(tmpdir(), "flinkconf-memory-"));
try {
  for (const line of LINES) {
    const folder = join(CACHE, line);
    if (!existsSync(join(folder, "start.json"))) {
      process.stdout.write(`Flink ${line}: no distribution in the cache (tools/oracle/resolve.ts --tier start)\n`);
      continue;
    }
    const { jars } = JSON.parse(readFileSync(join(folder, "start.json"), "utf8")) as {
      readonly jars: readonly { readonly file: string }[];
    };
    const own = jars.filter(({ file }) => /(?:bash-java-utils|flink-dist[^/]*)\.jar$/.test(file));
    const classPath = own.map(({ file }) => join(folder, file)).join(":");
    for (const [index, file] of filesFor(line).entries()) {
      const conf = join(scratch, line, String(index), "conf");
      mkdirSync(conf, { recursive: true });
      const copy = join(conf, basename(file));
      copyFileSync(file, copy);
      const ours = askFlinkconf(line, copy);
      for (const process_ of PROCESSES) {
        asked++;
        const theirs = askFlink(classPath, process_, conf);
        if (JSON.stringify(theirs) === JSON.stringify(ours[process_])) continue;
        differences++;
        process.stdout.write(
          `Flink ${line}, ${file.slice(ROOT.length)}, ${process_}\n  Flink:     ${theirs.jvm} | ${theirs.dynamic}\n  flinkconf: ${ours[process_].jvm} | ${ours[process_].dynamic}\n`,
        );
      }
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`${asked} answers of Flink's own tool, ${differences} differences\n`);
process.exitCode = differences === 0 ? 0 : 1;
