import fc from "fast-check";
import { expect, it } from "vitest";
import { readPlainSettings } from "../../src/settings/plain-reader.js";
import { arePlainlyRight } from "../../src/settings/plainly-right.js";
import { settingsMistakes } from "../../src/settings/settings-mistakes.js";

const RULES = ["unknown-key", "key-removed"];

const word = fc.constantFrom(
  ...'"1.20" 1.20 "2.x" nonsense yarn standalone session application info warning error off true false unknown-key "" ~ 7'.split(
    " ",
  ),
);
const list = fc.array(word, { maxLength: 3 }).map((words) => `[${words.join(", ")}]`);
const name = fc.constantFrom(
  ..."flink deployment mode known-keys hadoop-conf rules extends exclude complete kinds layers fail-on overrides required-version files unknown".split(
    " ",
  ),
);
const rule = fc
  .tuple(fc.constantFrom("unknown-key", "key-removed", "no-such-rule"), word)
  .map(([id, level]) => `{${id}: ${level}}`);
const flat = fc.oneof(word, list, rule);
const map = (value: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(name, value), { maxLength: 3 })
    .map((pairs) => `{${pairs.map(([key, text]) => `${key}: ${text}`).join(", ")}}`);
const value = fc.oneof(
  flat,
  flat,
  map(flat),
  map(flat).map((one) => `[${one}]`),
  list.map((one) => `[${one}]`),
  list.map((one) => `{flink-conf: ${one}}`),
);
const settings = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, text]) => `${key}: ${text}\n`).join(""));

it("waves through no settings in which there is a mistake", () => {
  let right = 0;
  fc.assert(
    fc.property(settings, (text) => {
      const root = readPlainSettings(text);
      if (root === undefined || !arePlainlyRight(root, RULES)) return;
      right++;
      expect([text, settingsMistakes(root, RULES, "0.1.0")]).toEqual([text, []]);
    }),
    { numRuns: 30_000 },
  );
  expect(right).toBeGreaterThan(1000);
});

it("waves through settings as people write them", () => {
  const text = `flink: "1.20"
deployment: kubernetes
fail-on: warning
known-keys: [mycompany.*]
exclude:
  - target
kinds:
  flink-conf: ["*.conf"]
layers:
  - [base.yaml, prod.yaml]
rules:
  unknown-key: error
overrides:
  - files: ["test/**"]
    rules: {key-removed: off}
`;
  const root = readPlainSettings(text);
  expect(root !== undefined && arePlainlyRight(root, RULES)).toBe(true);
});
