import { type TreeNode, textAt } from "../../formats/manifests/yaml-tree.js";
import type { Range } from "../../text/source-text.js";
import { isSensitiveAnywhere } from "../../values/sensitive.js";

/** Nobody writes deeper resources by hand. */
const MOST_LEVELS = 60;

/**
 * Where secrets stand in a resource outside of its configurations: the values of members with a sensitive name, those of
 * environment variables with one (`name: S3_SECRET_KEY`, `value: …`), and all that a Secret holds.
 */
export function sensitiveScalars(root: TreeNode): readonly Range[] {
  const ranges: Range[] = [];
  const secret = textAt(root, "kind") === "Secret";
  const visit = (node: TreeNode, hidden: boolean, depth: number): void => {
    if (depth > MOST_LEVELS) return;
    switch (node.kind) {
      case "scalar":
        if (hidden && node.end > node.start) ranges.push({ start: node.start, end: node.end });
        break;
      case "list":
        for (const item of node.items) visit(item, hidden, depth + 1);
        break;
      case "map": {
        const name = textAt(node, "name");
        const variable = name !== undefined && isSensitive(name);
        for (const { key, value } of node.pairs) {
          const { text } = key;
          const isSecret =
            (value.kind === "scalar" && isSensitive(text)) ||
            (text === "value" && variable) ||
            (secret && (text === "data" || text === "stringData"));
          visit(value, hidden || isSecret, depth + 1);
        }
      }
    }
  };
  visit(root, false, 0);
  return ranges;
}

/** Names in pods are written with dashes, underscores and capitals; names of other resources are no secrets. */
function isSensitive(name: string): boolean {
  if (/(?:Name|Ref)$/.test(name)) return false;
  return isSensitiveAnywhere(
    name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .replaceAll("_", "-"),
  );
}
