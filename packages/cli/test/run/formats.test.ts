import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { junitFaults } from "../support/junit-rules.js";
import { DIST, flinkconf, folderWith, ROOT } from "../support/run.js";
import { sarifFaults } from "../support/sarif.js";

const DEMO = join(ROOT, "fixtures/demo");

/** The same files every time: the demo, in a repository whose root is their folder. */
function demo(): string {
  const files = ["conf/flink-conf.yaml", "conf/masters", "conf/workers", "conf/yarn-site.xml", "conf/zoo.cfg"];
  return folderWith({
    ...Object.fromEntries(files.map((path) => [path, readFileSync(join(DEMO, path))])),
    "lib/flink-dist-1.20.1.jar": "",
    ".git/HEAD": "",
  });
}

const NAMES = ["sarif", "github", "gitlab", "junit", "markdown", "html"] as const;
type Format = (typeof NAMES)[number];

const lint = (cwd: string, format: Format, ...more: readonly string[]) =>
  flinkconf(["lint", ".", "--format", format, ...more], { cwd });

/** What is wrong with a report, by the rules of its format. */
function faultsOf(format: Format, text: string): readonly string[] {
  switch (format) {
    case "sarif":
      return sarifFaults(JSON.parse(text));
    case "gitlab":
      return gitlabFaults(JSON.parse(text));
    case "junit":
      return junitFaults(text);
    case "github":
      return text.split("\n").filter((line) => line !== "" && !COMMAND.test(line));
    case "markdown":
      return text.startsWith("<!-- flinkconf -->\n## flinkconf\n") ? [] : ["the head is missing"];
    case "html":
      return htmlFaults(text);
  }
}

/** A workflow command: properties without bare separators, then text without line ends. */
const COMMAND = /^::(?:error|warning|notice) file=[^,:]+(?:,[A-Za-z]+=[^,:]+)*::[^\r\n]+$/;

const GITLAB = new Ajv({ strict: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

function gitlabFaults(report: unknown): readonly string[] {
  if (!GITLAB(report)) return (GITLAB.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const prints = (report as readonly { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  return prints.length === new Set(prints).size ? [] : ["a fingerprint occurs twice"];
}

/** Our page closes every element, so that a parser of XML can tell whether anything broke out of its place. */
function htmlFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  const known = new Set(
    "html head meta title style body header h1 h2 h3 h4 p ul li main article section div span pre a code table tr th td footer".split(
      " ",
    ),
  );
  parser.on("error", (error) => faults.push(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    if (!known.has(name)) faults.push(`there is an element ${name}`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on|^src$/i.test(attribute)) faults.push(`${name} has an attribute ${attribute}`);
      if (attribute === "href" && !value.startsWith("https://flinkconf.github.io/"))
        faults.push(`a link leads to ${value}`);
    }
  });
  parser.write(text.replace("<!doctype html>\n", "").replace(/<meta[^>]*>/g, "")).close();
  return faults;
}

describe("the demo cluster", () => {
  const cwd = demo();
  for (const format of NAMES) {
    it(`looks like this in ${format}`, async () => {
      const { code, out } = lint(cwd, format);
      expect(code).toBe(1);
      expect(faultsOf(format, out)).toEqual([]);
      expect(out).not.toContain("payments-demo-only");
      // The pages of the rules have tests of their own.
      const withoutPages = (key: string, value: unknown): unknown => (key === "markdown" ? "…" : value);
      const shown =
        format === "sarif" || format === "gitlab" ? `${JSON.stringify(JSON.parse(out), withoutPages, 1)}\n` : out;
      await expect(shown).toMatchFileSnapshot(`demo.${format}.txt`);
    });
  }

  it("holds a finding of the other formats in each", () => {
    const { files } = JSON.parse(flinkconf(["lint", ".", "--format", "json"], { cwd }).out) as {
      files: { diagnostics: { rule: string; message: string; severity: string }[] }[];
    };
    const found = files.flatMap(({ diagnostics }) => diagnostics);
    expect(found.length).toBeGreaterThan(20);
    for (const format of NAMES) {
      const { out } = lint(cwd, format);
      for (const { rule } of found) expect(`${format}: ${out.includes(rule)}`).toBe(`${format}: true`);
    }
    expect(JSON.parse(lint(cwd, "sarif").out)).toMatchObject({ runs: [{ results: { length: found.length } }] });
    expect(JSON.parse(lint(cwd, "gitlab").out)).toHaveLength(found.length);
    expect(lint(cwd, "github").out.trim().split("\n")).toHaveLength(found.length);
    expect(lint(cwd, "junit").out.match(/<failure /g)).toHaveLength(
      found.filter(({ severity }) => severity === "error").length,
    );
    expect(lint(cwd, "junit", "--fail-on", "info").out.match(/<failure /g)).toHaveLength(found.length);
  });
});

describe("a clean file", () => {
  const cwd = folderWith({ "flink-conf.yaml": "parallelism.default: 2\n" });
  for (const format of NAMES) {
    it(`makes a whole report in ${format}`, () => {
      const { code, out } = lint(cwd, format);
      expect(code).toBe(0);
      expect(faultsOf(format, out)).toEqual([]);
      if (format === "github") expect(out).toBe("");
      if (format === "sarif")
        expect(JSON.parse(out)).toMatchObject({
          runs: [{ results: [], invocations: [{ executionSuccessful: true }] }],
        });
      if (format === "junit") expect(out).toContain('tests="1" failures="0" errors="0"');
    });
  }
});

describe("a file that cannot be read", () => {
  const cwd = folderWith({ "conf/flink-conf.yaml": "parallelism.default: 2\n" });
  for (const format of NAMES) {
    it(`is told in ${format}`, () => {
      const { code, out } = flinkconf(["lint", "conf", "missing/flink-conf.yaml", "--format", format], { cwd });
      expect(code).toBe(2);
      expect(faultsOf(format, out)).toEqual([]);
      expect(out).toContain("missing/flink-conf.yaml");
    });
  }
});

/** Texts that mean something to one of the formats, in a path, a key and a value. */
const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror="alert(1)">',
  "]]></failure></testcase> &amp; &#x0; <!--",
  "%0A::error file=x,line=1::owned, really: yes",
  "| pipe | `tick` ``two`` **bold** _it_ [link](https://example.org) ![p](x) @everyone #1 <details>",
  "[text](1) {0} {x} \\u0000 &quot;",
  "http://example.org www.example.org :smile: $x$ ~~no~~ \\",
];

describe("hostile paths, keys and values", () => {
  const name = (text: string): string => text.replaceAll("/", "÷");
  const cwd = folderWith({
    ".git/HEAD": "",
    ...Object.fromEntries(
      HOSTILE.map((text) => [
        `${name(text)}/flink-conf.yaml`,
        `rest.port: ${text}\ntaskmanager.${text.replaceAll(" ", "")}: 1\nstate.backend.type: ${text}\nno colon ${text}\n` +
          `parallelism.default: 1\u0001\u202e${text}\nexecution.checkpointing.interval: ${text}\n`,
      ]),
    ),
    "line\nend/flink-conf.yaml": "rest.port: many\n",
    "c:\\back\\slash, comma/flink-conf.yaml": "rest.port: many\n",
    "déjà vu 高/flink-conf.yaml": "rest.port: many\n",
  });

  for (const format of NAMES) {
    it(`stay data in ${format}`, () => {
      const { code, out } = lint(cwd, format);
      expect(code).toBe(1);
      expect(faultsOf(format, out)).toEqual([]);
      expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
      if (format !== "markdown" && format !== "html") return;
      expect(out).not.toMatch(/<(?:script|img|details)/i);
    });
  }

  it("come back from SARIF as they are", () => {
    const { runs } = JSON.parse(lint(cwd, "sarif").out) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const uris =
      runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? "") ?? [];
    expect([...new Set(uris.map(decodeURIComponent))].sort()).toEqual(
      [...HOSTILE.map(name), "line\nend", "c:\\back\\slash, comma", "déjà vu 高"]
        .map((path) => `${path}/flink-conf.yaml`)
        .sort(),
    );
  });

  it("break out of no cell of Markdown", () => {
    const rows = lint(cwd, "markdown")
      .out.split("\n")
      .filter((line) => /^\| \d/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row.split("|")).toHaveLength(5);
      // One link, ours; and nothing that Markdown or a forge reads as a link, a name or a number.
      expect(row.match(/\]\(/g)).toHaveLength(1);
      expect(row.replace(/\[[\w-]+\]\(https:[^)]*\) \|$/, "")).not.toMatch(
        /https?:\/|www\.|@\w|(?<!&)#\d|\*|!\[|:smile:/,
      );
    }
  });
});

describe("secrets", () => {
  const secret = "Zq8sdkfjh3kjh";
  const cwd = folderWith({
    "flink-conf.yaml": `s3.secret-key:${secret}\ns3.secret-key = ${secret}\nsecurity.ssl.internal.key-password: "${secret}" # ${secret}\nfs.s3a.secret.key: ${secret}#x\n`,
  });
  for (const format of NAMES) {
    it(`stay out of ${format}`, () => {
      const { code, out, err } = lint(cwd, format);
      expect(code).toBe(1);
      expect(out.length).toBeGreaterThan(100);
      expect(out + err).not.toContain(secret);
    });
  }
});

describe("paths", () => {
  it("count from the root of the repository, wherever the command runs", () => {
    const root = folderWith({ ".git/HEAD": "", "envs/prod/flink-conf.yaml": "rest.port: many\n" });
    const cwd = join(root, "envs");
    expect(lint(cwd, "github").out).toContain("file=envs/prod/flink-conf.yaml,");
    expect(lint(cwd, "gitlab").out).toContain('"path":"envs/prod/flink-conf.yaml"');
    expect(lint(cwd, "sarif").out).toContain('"uri":"envs/prod/flink-conf.yaml","uriBaseId":"%SRCROOT%"');
    expect(lint(cwd, "markdown").out).toContain("### `prod/flink-conf.yaml`");
  });

  it("are absolute outside of it", () => {
    const elsewhere = folderWith({ "flink-conf.yaml": "rest.port: many\n" });
    const { out } = flinkconf(["lint", elsewhere, "--format", "sarif"], { cwd: folderWith({ ".git/HEAD": "" }) });
    expect(out).toContain(`"uri":"file://${elsewhere}/flink-conf.yaml"`);
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
  });
});

describe("the page", () => {
  it("shows how the memory is divided", () => {
    const cwd = folderWith({
      "flink-conf.yaml": "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n",
    });
    const { out } = flinkconf(["lint", ".", "--format", "html", "--flink", "1.20"], { cwd });
    expect(htmlFaults(out)).toEqual([]);
    expect(out).toContain("Managed memory");
    const shares = [...out.matchAll(/style="flex:([\d.]+)"/g)].map(([, share]) => Number(share));
    // Two processes, each of them whole.
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(200, 1);
    expect(out).toContain('title="Managed memory: 512 MiB"');
  });

  it("shows the memory of the repaired file after --fix", () => {
    const cwd = folderWith({ "flink-conf.yaml": "taskmanager.memory.process.size:4g\n" });
    const { out } = flinkconf(["lint", ".", "--format", "html", "--flink", "1.20", "--fix"], { cwd });
    expect(out).not.toContain("JobManager:");
    expect(out).toContain("TaskManager: 4,096 MiB for the process");
  });

  it("needs nothing but itself", () => {
    const { out } = lint(demo(), "html");
    expect(out).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
    expect(out).toContain("default-src 'none'");
  });
});

describe("much", () => {
  it("stays within what GitHub takes, errors first", () => {
    const lines = Array.from({ length: 26_000 }, (_, i) => `unknown.key${i}.of-mine: 1`);
    const cwd = folderWith({ "flink-conf.yaml": `${lines.join("\n")}\nrest.port:8081\nrest.bind-port:x\n` });
    const { out } = lint(cwd, "sarif", "--complete");
    const log = JSON.parse(out) as {
      runs: {
        results: { level: string }[];
        invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
      }[];
    };
    expect(log.runs[0]?.results).toHaveLength(25_000);
    expect(log.runs[0]?.results.filter(({ level }) => level === "error").length).toBeGreaterThanOrEqual(2);
    expect(log.runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(
      /^\d+ findings are left out/,
    );
    expect(lint(cwd, "markdown").out.length).toBeLessThan(65_536);
    expect(lint(cwd, "markdown").out).toMatch(/findings more: the comment would become too long/);
  });
});

describe("the rules in SARIF", () => {
  it("are those that found something, each with its page", () => {
    const { runs } = JSON.parse(lint(demo(), "sarif").out) as {
      runs: {
        tool: { driver: { rules: { id: string; help: { markdown: string }; fullDescription: { text: string } }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(tool.driver.rules.length);
    for (const { id, help, fullDescription } of tool.driver.rules) {
      expect(help.markdown).toContain("## What Flink does");
      expect(help.markdown.replace(/\s+/g, " ").replaceAll("`", "")).toContain(fullDescription.text.slice(0, 40));
      expect(readFileSync(join(DIST, "docs", `${id}.md`), "utf8")).toContain("## What to do");
    }
  });
});
