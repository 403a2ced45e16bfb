import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function trackedFiles(): string[] {
  return execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)));
}

/** Written by people: not generated, not recorded, not data. */
function handWritten(): string[] {
  return trackedFiles().filter(
    (path) => /\.(ts|mjs|cjs|java)$/.test(path) && !/\.generated\.ts$|\/data\/|^fixtures\//.test(path),
  );
}

describe("the repository", () => {
  it("has no hand-written file past four hundred lines", () => {
    const long = handWritten().filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 401);
    expect(long).toEqual([]);
  });

  it("pins the address of every package by name only", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock.match(/"resolved": "https?:/g)).toBeNull();
  });

  it("opens no socket in what users run", () => {
    const sources = handWritten().filter((path) => /^packages\/[^/]+\/src\//.test(path));
    const network = /from "(?:node:)?(?:http|https|net|tls|dgram|dns|http2)"|\bfetch\(|XMLHttpRequest|WebSocket/;
    expect(sources.filter((path) => network.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it("holds no focused, skipped or unfinished test", () => {
    const tests = handWritten().filter((path) => path.endsWith(".test.ts") && !path.endsWith("hygiene.test.ts"));
    const unfinished = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\bx(?:it|describe)\(/;
    expect(tests.filter((path) => unfinished.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});
