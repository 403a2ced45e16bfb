import type { Linted } from "@flinkconf/schema/host-explain";
import { type FileMemory, fileMemory, parseMemorySize, proposedMemory } from "@flinkconf/schema/host-memory";
import { Failure } from "../failure.js";
import { shownPath } from "../files/paths.js";
import { type CommonOptions, commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { CLEAN, FINDINGS } from "../lint/outcome.js";
import { STDOUT, wantsColor } from "../output.js";
import { type Paint, paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { inspector } from "./inspect-file.js";
import { memoryJson, proposalJson } from "./memory-json.js";
import { barMark } from "./memory-picture.js";
import { memoryText, proposalText } from "./memory-text.js";
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
  const wanted = textOf(values, "for");
  if (wanted !== undefined) return propose(wanted, linted, memory, invocation, colorsFor(options, outputFile));
  const shown = path === "-" ? options.stdinName : shownPath(path);
  if (textOf(values, "format") === "json") {
    print(memoryJson(shown, memory, before), outputFile);
  } else {
    const colors = colorsFor(options, outputFile);
    const mark = outputFile === undefined ? barMark() : "#";
    const { target } = linted.result;
    const heading = `${colors.bold(visible(shown))}: Flink ${memory.line} (${target.linesSource}), ${memory.deployment}\n\n`;
    print(heading + memoryText(memory, { paint: colors, mark, before }), outputFile);
  }
  return memory.jobmanager.ok && memory.taskmanager.ok ? CLEAN : FINDINGS;
}

function colorsFor({ color }: CommonOptions, outputFile: string | undefined): Paint {
  return paint(outputFile === undefined && wantsColor(color, process.env, STDOUT), false);
}

/** Proposes a division for processes of one size, beside what the file says now. */
function propose(wanted: string, linted: Linted, before: FileMemory, { values }: Invocation, colors: Paint): number {
  const size = parseMemorySize(wanted);
  if (!size.ok || size.value === 0n) {
    throw new Failure(`--for wants a size such as 4g or 1728m, not "${visible(wanted)}".`);
  }
  const proposed = proposedMemory(linted, size.value);
  const outputFile = textOf(values, "output-file");
  if (textOf(values, "format") === "json") {
    print(proposalJson(linted.result.path, proposed), outputFile);
  } else {
    const mark = outputFile === undefined ? barMark() : "#";
    print(proposalText(proposed, { paint: colors, mark, before }), outputFile);
  }
  return proposed.jobmanager.ok && proposed.taskmanager.ok ? CLEAN : FINDINGS;
}
