import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

/** Keys whose values some release of Flink masks, and access keys. */
const KEYS = [
  "security.ssl.internal.key-password",
  "s3.secret-key",
  "s3.access-key",
  "fs.azure.account.key.mystore.blob.core.windows.net",
  "metrics.reporter.dghttp.apikey",
  "kubernetes.operator.auth-params",
  "my.service-key",
  "security.delegation.token.provider.s3.secret-key",
  "rest.basic-auth",
  "security.kerberos.jaas.config",
  "table.http-headers",
  "some.api-key",
  "fs.s3a.access.key",
] as const;

/** Ways to write a setting, right and wrong. */
const LINES: readonly ((key: string, secret: string) => string)[] = [
  (key, secret) => `${key}: ${secret}`,
  (key, secret) => `${key}:${secret}`,
  (key, secret) => `${key} : ${secret}`,
  (key, secret) => `${key}=${secret}`,
  (key, secret) => `${key} = ${secret}`,
  (key, secret) => `${key}:\t${secret}`,
  (key, secret) => `${key}：${secret}`,
  (key, secret) => `${key}: "${secret}"`,
  (key, secret) => `${key}: '${secret}'`,
  (key, secret) => `# ${key}: ${secret}`,
  (key, secret) => `#${key}:${secret}`,
  (key, secret) => `-D${key}=${secret}`,
  (key, secret) => `- ${key}: ${secret}`,
  (key, secret) => `  ${key}: ${secret}`,
  (key, secret) => `${key}: ${secret}#tail`,
  (key, secret) => `${key}: ${secret} # remark`,
  (key, secret) => `${key}: x#${secret}`,
  (key, secret) => `${key}: ${secret}\n${key}: ${secret}2`,
  (key, secret) => `${key.toUpperCase()}: ${secret}`,
  (key, secret) => `parallelism.default: 1 # ${key}: ${secret}`,
  (key, secret) => `${key.slice(0, key.lastIndexOf("."))}:\n  ${key.slice(key.lastIndexOf(".") + 1)}: ${secret}`,
];

const FILLERS = [
  "parallelism.default:4",
  "rest.port: many",
  "taskmanager.numberOfTaskSlot: 2",
  "",
  "# comment",
  "state.backend: rocks",
];

const line = fc.record({
  key: fc.constantFrom(...KEYS),
  write: fc.nat(LINES.length - 1),
  secret: fc.stringMatching(/^[A-Za-z0-9+/]{10,16}$/).map((text) => `Zq${text}`),
});

/** So many files are made in one go, because a process costs more than a file. */
const FILES = 24;

describe("secrets", () => {
  it("never come out, whatever is wrong with the lines that they stand on", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 4, maxLength: 12 }), { minLength: FILES, maxLength: FILES }),
        (files) => {
          const texts = files.map((lines) =>
            lines
              .map(({ key, write, secret }, i) => `${LINES[write]?.(key, secret)}\n${FILLERS[i % FILLERS.length]}\n`)
              .join(""),
          );
          const cwd = folderWith(
            Object.fromEntries(
              texts.map((text, i) => [`${i}/${i % 2 === 0 ? "flink-conf.yaml" : "config.yaml"}`, text]),
            ),
          );
          const paths = texts.map((_, i) => `${i}/${i % 2 === 0 ? "flink-conf.yaml" : "config.yaml"}`);
          const formats = [
            ["--format", "text"],
            ["--format", "concise"],
            ["--format", "json"],
            ["--format", "sarif"],
            ["--format", "html"],
            ["--diff"],
            ["--diff", "--unsafe"],
            ["--fix"],
          ];
          for (const args of formats) {
            const run = flinkconf(["lint", ...paths, ...args], { cwd });
            expect(run.code).toBeLessThan(2);
            const said = run.out + run.err;
            for (const { secret, key, write } of files.flat()) {
              const at = said.indexOf(secret);
              if (at === -1) continue;
              throw new Error(
                `${args.join(" ")} tells of ${LINES[write]?.(key, secret)}:\n${said.slice(Math.max(0, at - 400), at + 100)}`,
              );
            }
          }
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it("do not come out with the key that they lose in a repair", () => {
    const text =
      "  rest.port: 8081\nfs.azure.account.key.mystore.blob.core.windows:\n  net: ZqAbcdefghij\nparallelism.default:4\n";
    const cwd = folderWith({ "config.yaml": text });
    for (const args of [["--diff", "--unsafe"], ["--fix", "--unsafe"], []]) {
      const { out, err } = flinkconf(["lint", "config.yaml", "--flink", "2.0", ...args], { cwd });
      expect(out + err).not.toContain("ZqAbcdefghij");
    }
    // Without their key the lines below it would say something else.
    expect(readFileSync(join(cwd, "config.yaml"), "utf8")).toContain("core.windows:\n  net: ");
  });

  it("are kept whole in what is written on request", () => {
    const cwd = folderWith({ "flink-conf.yaml": "s3.secret-key:ZqAbcdefghij\n" });
    flinkconf(["lint", "--fix"], { cwd });
    expect(readFileSync(join(cwd, "flink-conf.yaml"), "utf8")).toBe("s3.secret-key: ZqAbcdefghij\n");
    expect(flinkconf(["lint", "-", "--fix"], { input: "s3.secret-key:ZqAbcdefghij\n" }).out).toBe(
      "s3.secret-key: ZqAbcdefghij\n",
    );
  });

  it("do not come back in a sentence about -D", () => {
    const { err } = flinkconf(["lint", "-D", "ZqAbcdefghij"]);
    expect(err).not.toContain("ZqAbcdefghij");
  });
});
