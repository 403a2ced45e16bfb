import { hasPlaceholder } from "../../effective/placeholder.js";
import type { Neighbour, RuleContext } from "../rule.js";
import { type HadoopProperty, hadoopFile, hadoopProperty } from "./hadoop.js";

/** The file system that a path without one belongs to. */
export interface DefaultFileSystem {
  readonly value: string;
  readonly file: Neighbour;
  readonly property: HadoopProperty | undefined;
}

/**
 * Hadoop's default file system according to the core-site.xml beside the configuration; the local one where it names none.
 * Undefined without such a file, where a variable leaves it open, and where Flink's own settings replace it.
 */
export function defaultFileSystem(context: RuleContext): DefaultFileSystem | undefined {
  const file = hadoopFile("core-site.xml", context);
  if (file === undefined) return undefined;
  const replaced = ["flink.hadoop.fs.defaultFS", "flink.hadoop.fs.default.name"].some((key) =>
    context.effective.has(key),
  );
  if (replaced) return undefined;
  const read = (name: string): HadoopProperty | undefined => hadoopProperty(name, context, ["core-site.xml"]);
  const property = read("fs.defaultFS") ?? read("fs.default.name");
  const value = property?.value ?? "file:///";
  return hasPlaceholder(value) ? undefined : { value, file, property };
}
