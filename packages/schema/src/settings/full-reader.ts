import { type MappingNode, type TargetNode, targetOf, type YamlNode } from "../formats/config-yaml/nodes.js";
import { parseSingleDocument } from "../formats/config-yaml/parser.js";
import { openFile } from "../formats/config-yaml/reader.js";
import { YamlRefusal } from "../formats/config-yaml/refusal.js";
import { phrase } from "../text/phrase.js";
import type { SourceText } from "../text/source-text.js";
import { plainScalar, type SettingNode, type SettingPair, type SettingsReading } from "./settings-node.js";

/** So many nodes a settings file may have, those behind aliases counted each time. */
const MOST_NODES = 20_000;

class TooLarge extends Error {}

/** Reads any YAML, as Flink's own reader does. Not needed for most settings files, so hosts load it on demand. */
export function readFullSettings(source: SourceText): SettingsReading {
  try {
    const document = parseSingleDocument(openFile(source));
    if (document === undefined) return { root: { kind: "map", pairs: [], start: 0, end: 0 }, mistakes: [] };
    if (document.recursive.size > 0) throw new TooLarge();
    const budget = { left: MOST_NODES };
    return { root: convert(document.root, budget), mistakes: [] };
  } catch (error) {
    if (error instanceof TooLarge) {
      return unreadable(0, source, phrase("These settings are too large, or an alias in them contains itself."));
    }
    if (!(error instanceof YamlRefusal)) throw error;
    const { details } = error;
    const lines = details.message(source.text, 0).split("\n");
    const said = lines.filter((line) => line !== "" && !line.startsWith(" in reader")).join(", ");
    return unreadable(Math.max(0, details.offset), source, phrase("These settings are no YAML: {said}.", { said }));
  }
}

function unreadable(offset: number, { text }: SourceText, sentence: string): SettingsReading {
  const start = Math.min(offset, text.length);
  return { root: undefined, mistakes: [{ start, end: Math.min(start + 1, text.length), sentence }] };
}

function convert(yaml: YamlNode, budget: { left: number }): SettingNode {
  if (--budget.left < 0) throw new TooLarge();
  const { start, end } = yaml;
  const node: TargetNode = targetOf(yaml);
  switch (node.kind) {
    case "scalar": {
      const value = node.style === "plain" && !node.tag.endsWith(":str") ? plainScalar(node.value) : node.value;
      return { kind: "scalar", value, written: node.value, start, end };
    }
    case "sequence":
      return { kind: "list", items: node.items.map((item) => convert(item, budget)), start, end };
    case "mapping":
      return { kind: "map", pairs: pairsOf(node, budget), start, end };
  }
}

function pairsOf(node: MappingNode, budget: { left: number }): SettingPair[] {
  return node.pairs.map((pair) => {
    const key = targetOf(pair.key);
    const value = convert(pair.value, budget);
    const { start: keyStart, end: keyEnd } = pair.key;
    return { key: key.kind === "scalar" ? key.value : "", keyStart, keyEnd, value };
  });
}
