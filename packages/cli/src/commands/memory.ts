import { fileMemory } from "@flinkconf/schema/host-memory";
import { Failure } from "../failure.js";
import { shownPath } from "../files/paths.js";
import { commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { CLEAN, FINDINGS } from "../lint/outcome.js";
import { STDOUT, wantsColor } from "../output.js";
import { paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { inspector } from "./inspect-file.js";
import { memoryJson } from "./memory-json.js";
import { barMark } from "./memory-picture.js";
import { memoryText } from "./memory-text.js";
import { print } from "./print.js";

/**
 * Shows how Flink divides the memory that a file asks for; with `-D` also how it was before.
 * @returns the exit code: 1 when Flink refuses
 * @throws {Failure} for a file that cannot be read, or that is not Flink's
 */
export function runMemory(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const { values, operands } = invocation;
  const [path, ...others] = operands;
  if (path === undefined || others.length > 0) throw new Failure("memory takes one file.");
  const inspect = inspector(path, options);
  const linted = inspect(options);
  const memory = fileMemory(linted);
  const before = options.dynamic.length === 0 ? undefined : fileMemory(inspect({ ...options, dynamic: [] }));
  const outputFile = textOf(values, "output-file");
  const shown = path === "-" ? options.stdinName : shownPath(path);
  if (textOf(values, "format") === "json") {
    print(memoryJson(shown, memory, before), outputFile);
  } else {
    const colors = paint(outputFile === undefined && wantsColor(options.color, process.env, STDOUT), false);
    const mark = outputFile === undefined ? barMark() : "#";
    const { target } = linted.result;
    const heading = `${colors.bold(visible(shown))}: Flink ${memory.line} (${target.linesSource}), ${memory.deployment}\n\n`;
    print(heading + memoryText(memory, { paint: colors, mark, before }), outputFile);
  }
  return memory.jobmanager.ok && memory.taskmanager.ok ? CLEAN : FINDINGS;
}
