import { expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { PREFIX_KEYS } from "../../src/rules/faults/prefix-keys.js";
import { linesBetween } from "../../src/text/flink-line.js";

it("every key that is the beginning of another one on the lines of config.yaml is known as such", () => {
  const keys = flinkCatalogue()
    .all()
    .filter(({ accepted, internal, scope, key }) => {
      const read = (accepted & linesBetween("1.19")) !== 0 && !internal && !key.includes("<");
      return read && (scope === "cluster" || scope === "job" || scope === "script");
    })
    .map(({ key }) => key);
  const prefixes = keys.filter((key) => keys.some((other) => other.startsWith(`${key}.`)));
  expect(prefixes.filter((key) => !PREFIX_KEYS.has(key))).toEqual([]);
});
