import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { StdioServer } from "./stdio.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CLI = join(ROOT, "packages/cli/dist/flinkconf.cjs");
const folder = mkdtempSync(join(tmpdir(), "flinkconf-parity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly start: readonly [line: number, column: number];
  readonly end: readonly [line: number, column: number];
}

/** Every example of every spec as a file of its own in a folder of its own, as it stands there. */
function examples(): readonly string[] {
  const specs = join(ROOT, "fixtures/specs");
  const paths: string[] = [];
  for (const area of readdirSync(specs, { withFileTypes: true })) {
    if (!area.isDirectory()) continue;
    for (const name of readdirSync(join(specs, area.name))) {
      const text = readFileSync(join(specs, area.name, name), "utf8");
      for (const match of text.matchAll(/^```yaml (flink-conf\.yaml|config\.yaml)([^\n]*)\n([\s\S]*?)^```$/gm)) {
        const [, file = "", info = "", body = ""] = match;
        if (/escaped|bytes|utf-16|neighbour/.test(info)) continue;
        const place = join(folder, String(paths.length).padStart(5, "0"));
        mkdirSync(place);
        const path = join(place, file);
        writeFileSync(path, body.replace(/(?: # (?:error|warning|info): \[[^\n]*)$/gm, ""));
        paths.push(path);
      }
    }
  }
  return paths;
}

function byCommandLine(paths: readonly string[]): ReadonlyMap<string, readonly Found[]> {
  const args = [CLI, "lint", "--format", "json", "--fail-on", "error", "--no-config", ...paths];
  let out: string;
  try {
    out = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });
  } catch (error) {
    out = (error as { readonly stdout: string }).stdout;
  }
  interface JsonPlace {
    readonly line: number;
    readonly column: number;
  }
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly path: string;
      readonly diagnostics: readonly {
        readonly rule: string;
        readonly severity: string;
        readonly range: { readonly start: JsonPlace; readonly end: JsonPlace };
      }[];
    }[];
  };
  const place = ({ line, column }: JsonPlace): readonly [number, number] => [line, column];
  return new Map(
    files.map(({ path, diagnostics }) => [
      resolve(folder, path),
      diagnostics.map(({ rule, severity, range }) => ({
        rule,
        severity,
        start: place(range.start),
        end: place(range.end),
      })),
    ]),
  );
}

const SEVERITIES = ["", "error", "warning", "info"];

describe("the command line and the language server", () => {
  it("say the same of every example", async () => {
    const paths = examples();
    expect(paths.length).toBeGreaterThan(500);
    const expected = byCommandLine(paths);
    const server = new StdioServer();
    await server.start(pathToFileURL(folder).href);
    for (const path of paths) {
      const uri = pathToFileURL(path).href;
      const found = await server.open(uri, readFileSync(path, "utf8"), "flink-conf");
      await server.close(uri);
      const own = found.map(
        ({ code, severity, range: { start, end } }): Found => ({
          rule: String(code),
          severity: SEVERITIES[severity ?? 0] ?? "",
          start: [start.line + 1, start.character + 1],
          end: [end.line + 1, end.character + 1],
        }),
      );
      expect({ path, found: own }).toEqual({ path, found: expected.get(path) });
    }
    expect(await server.stop()).toBe(0);
  });
});
