import { linesOf } from "@flinkconf/schema/host-explain";
import { json } from "../reporters/json.js";

/** Members that hold sets of release lines, as bit masks inside the engine. */
const LINE_SETS: ReadonlySet<string> = new Set(["lines", "deprecated", "scriptOnly", "undeclared", "accepted"]);

/** An explanation as JSON: sets of release lines become lists, offsets of the text are left out. */
export function explanationJson(explanation: object): string {
  return `${json(plain({ version: 1, ...explanation }))}\n`;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const object: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === "range") continue;
    object[name] = LINE_SETS.has(name) && typeof member === "number" ? linesOf(member) : plain(member ?? null);
  }
  return object;
}
