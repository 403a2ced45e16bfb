import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../flink-oracle/", import.meta.url));

/** The program that answers; made by {@link buildOracle}. */
export const ORACLE_JAR = join(PROJECT, "target", "flink-oracle.jar");

/** Whether a command can be started at all. */
export function commandExists(command: string, versionFlag: string): boolean {
  const run = spawnSync(command, [versionFlag], { stdio: "ignore" });
  return run.error === undefined && run.status === 0;
}

/** Compiles the Java program with Maven if its sources are newer than its jar. Throws with Maven's last lines. */
export function buildOracle(): void {
  if (existsSync(ORACLE_JAR) && newestSource() <= statSync(ORACLE_JAR).mtimeMs) return;
  const run = spawnSync("mvn", ["-B", "-ntp", "-q", "-f", join(PROJECT, "pom.xml"), "package"], { encoding: "utf8" });
  if (run.error !== undefined) throw new Error(`Maven cannot be started: ${run.error.message}`);
  if (run.status !== 0) {
    const lines = (run.stdout + run.stderr).trimEnd().split("\n").slice(-20);
    throw new Error(`Maven could not build ${PROJECT}:\n${lines.join("\n")}`);
  }
}

function newestSource(): number {
  const sources = readdirSync(join(PROJECT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...[join(PROJECT, "pom.xml"), ...sources].map((path) => statSync(path).mtimeMs));
}
