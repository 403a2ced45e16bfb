// What `docker build` would be given: the files of the repository without what .dockerignore leaves out.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ignore from "ignore";
import { ROOT } from "./workspace.mjs";

/** Paths relative to the root, those that are not committed yet included. */
export function dockerContext() {
  const patterns = readFileSync(join(ROOT, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    // Docker counts every pattern from the root.
    .map((line) => (line.startsWith("**/") ? line : `/${line}`));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const files = listed.split("\0").filter((file) => file !== "" && existsSync(join(ROOT, file)));
  return ignore().add(patterns).filter(files);
}
