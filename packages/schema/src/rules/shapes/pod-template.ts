import type { RuleContext } from "../rule.js";
import { indentAt } from "./text-lines.js";

/** The options that name a pod template; the first one of all pods, under its old and its new name. */
export const POD_TEMPLATE_KEYS = [
  "kubernetes.pod-template-file.default",
  "kubernetes.pod-template-file",
  "kubernetes.pod-template-file.jobmanager",
  "kubernetes.pod-template-file.taskmanager",
];

/** A pod template that lies beside the configuration, whatever folder the option names. */
export function podTemplate(
  path: string,
  { neighbours }: RuleContext,
): { readonly name: string; readonly text: string } | undefined {
  const name = path.trim().slice(path.trim().lastIndexOf("/") + 1);
  const neighbour = neighbours.get(name);
  return neighbour === undefined ? undefined : { name, text: neighbour.text };
}

const MAIN_CONTAINER = /^[ -]*name:\s*(["']?)flink-main-container\1\s*(?:#.*)?$/m;

/** Whether a template names containers, in block notation. */
export function namesContainers(text: string): boolean {
  return /^\s*containers:\s*(?:#.*)?\n\s*-/m.test(text);
}

/** Whether one of them is Flink's. */
export function hasMainContainer(text: string): boolean {
  return MAIN_CONTAINER.test(text) || /\bname:\s*["']?flink-main-container\b/.test(text);
}

/**
 * The fields of Flink's container that its options overwrite: `command`, `cpu` and `memory`. Only block notation is looked at.
 */
export function overwrittenFields(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
  const named = lines.findIndex((line) => MAIN_CONTAINER.test(line));
  if (named === -1) return [];
  const keyIndent = columnOf(lines[named] ?? "");
  const isInside = (line: string | undefined): boolean =>
    line !== undefined && (columnOf(line) > keyIndent || (columnOf(line) === keyIndent && !isItem(line)));
  let first = named;
  while (first > 0 && !isItem(lines[first] ?? "")) {
    if (columnOf(lines[first - 1] ?? "") < keyIndent) break;
    first--;
  }
  let end = named + 1;
  while (isInside(lines[end])) end++;
  return fieldsIn(lines.slice(first, end), keyIndent);
}

/** The column of the key of a line, behind the hyphen of a list item. */
function columnOf(line: string): number {
  return /^[ -]*/.exec(line)?.[0].length ?? indentAt(line, 0);
}

const isItem = (line: string): boolean => /^\s*- /.test(line);

function fieldsIn(lines: readonly string[], keyIndent: number): readonly string[] {
  const found = new Set<string>();
  let inResources = false;
  for (const line of lines) {
    const [, key = ""] = /^[ -]*["']?([\w-]+)["']?:/.exec(line) ?? [];
    if (columnOf(line) === keyIndent) inResources = key === "resources";
    if (columnOf(line) === keyIndent && key === "command") found.add(key);
    if (inResources && (key === "cpu" || key === "memory")) found.add(key);
  }
  return [...found];
}

/** Whether a bracket outside quotes and comments is never closed. Texts with block scalars are not looked at. */
export function isUnclosed(text: string): boolean {
  if (/:\s*[|>][-+\d]*\s*$/m.test(text)) return false;
  const bare = text
    .replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "")
    .replace(/(?:^|\s)#.*$/gm, "")
    .replace(/\{\{.*?\}\}/g, "");
  return count(bare, /[[{]/g) > count(bare, /[\]}]/g);
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
