import type { Catalogue } from "../catalogue/catalogue.js";
import { type FlinkLine, hasLine } from "../text/flink-line.js";
import { isHeard } from "./side.js";

/**
 * The name under which `line` reads what another line reads under `name`: the same one, the option that took its place and
 * takes the same values, or its older name. A deprecated option that another one reads as an old name counts as that. Undefined when the line reads nothing of the kind.
 */
export function counterpart(name: string, line: FlinkLine, catalogue: Catalogue): string | undefined {
  const known = catalogue.exact(name);
  if (known === undefined) return isHeard(name, line, catalogue) ? name : undefined;
  const successor = catalogue.successorOn(name, line);
  if (hasLine(known.primary, line)) return successor?.relation === "alias" ? successor.option : name;
  if (successor !== undefined && successor.relation !== "replaced") return successor.option;
  const older = catalogue.olderNameOn(name, line);
  if (older !== undefined) return older;
  return isHeard(name, line, catalogue) ? name : undefined;
}
