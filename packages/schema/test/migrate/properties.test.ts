import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import type { ConfigDocument } from "../../src/formats/document.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { type MigratedFormat, migrate } from "../../src/migrate/migrate.js";
import { configurationText } from "../../src/testing/arbitraries/migration.js";
import { below, pick, type Random, seededRandom } from "../../src/testing/arbitraries/random.js";
import { sourceText } from "../../src/text/decode.js";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";

const FILES = 400;
const catalogue = flinkCatalogue();
const parse = (text: string, format: MigratedFormat): ConfigDocument =>
  format === "flink-conf" ? parseFlinkConf(sourceText(text)) : parseConfigYaml(sourceText(text));

function readable(random: Random, format: MigratedFormat, from = 0): FlinkLine {
  const lines = format === "flink-conf" ? FLINK_LINES.slice(0, 11) : FLINK_LINES.slice(9);
  return pick(
    random,
    lines.filter((line) => FLINK_LINES.indexOf(line) >= from),
  );
}

describe("migrating random files", () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  it(`keeps what it can, tells the rest, and changes nothing the second time (seed ${seed})`, () => {
    const random = seededRandom(seed);
    let migrated = 0;
    for (let index = 0; index < FILES; index++) {
      const oldFormat: MigratedFormat = below(random, 4) === 0 ? "config-yaml" : "flink-conf";
      const format: MigratedFormat = oldFormat === "config-yaml" || below(random, 4) > 0 ? "config-yaml" : "flink-conf";
      const from = readable(random, oldFormat);
      const to = readable(random, format);
      const text = configurationText(random, from, oldFormat === "config-yaml", catalogue);
      const result = migrate(parse(text, oldFormat), { from, to, format, containers: index % 2 === 0 }, catalogue);
      const shown = () =>
        JSON.stringify(
          { seed, index, from, to, oldFormat, format, text, after: "text" in result ? result.text : "" },
          undefined,
          1,
        );
      if ("refused" in result) continue;
      migrated++;
      const read = parse(result.text, format);
      if (read.failure !== undefined && !/code points/.test(read.failure.message)) throw new Error(shown());
      const told = new Set(
        result.notes.flatMap(({ key, now, data }) => [
          key,
          data["option"],
          ...`${now ?? ""}, ${data["now"] ?? ""}`.split(/, |: /),
        ]),
      );
      for (const { option, before, after } of result.differences) {
        const names = [option, before?.name, ...(before?.keys ?? []), ...(after?.keys ?? [])];
        if (!names.some((name) => told.has(name))) throw new Error(`${option} is not told: ${shown()}`);
      }
      const again = migrate(read, { from: to, to, format, containers: index % 2 === 0 }, catalogue);
      if (!("text" in again) || again.text !== result.text)
        throw new Error(`again: ${JSON.stringify(again)} ${shown()}`);
    }
    expect(migrated).toBeGreaterThan(FILES / 2);
  });
});
