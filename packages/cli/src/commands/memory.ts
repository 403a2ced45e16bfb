import { phrase } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import { sourceText } from "@flinkconf/schema/host-explain";
import { type FileMemory, fileMemory, parseMemorySize, proposedMemory } from "@flinkconf/schema/host-memory";
import { Failure } from "../failure.js";
import { shownPath } from "../files/paths.js";
import { type CommonOptions, commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { makeReader } from "../lint/engine.js";
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
  if (path === undefined || others.length > 0) throw new Failure(phrase("memory takes one file."));
  const inspect = inspector(path, options, makeReader);
  const whole = inspect(options);
  const earlier = options.dynamic.length === 0 ? undefined : inspect({ ...options, dynamic: [] });
  const all = configurationsOf(whole).map((one, i): Shown => {
    const { linted, title } = one;
    const before = earlier === undefined ? undefined : configurationsOf(earlier)[i]?.linted;
    return { linted, title, memory: fileMemory(linted), before: before === undefined ? undefined : fileMemory(before) };
  });
  const outputFile = textOf(values, "output-file");
  const colors = colorsFor(options, outputFile);
  const [first] = all;
  if (first === undefined) throw new Failure(phrase("No resource of this file starts a cluster of Flink."));
  const wanted = textOf(values, "for");
  if (wanted !== undefined) return propose(wanted, first.linted, first.memory, invocation, colors);
  const shown = path === "-" ? options.stdinName : shownPath(path);
  if (textOf(values, "format") === "json") {
    print(memoryJson(shown, all), outputFile);
  } else {
    const mark = outputFile === undefined ? barMark() : "#";
    const texts = all.map(({ memory, before, linted, title }) => {
      const heading = phrase("{shown}: Flink {line} ({source}), {deployment}\n\n", {
        shown: colors.bold(visible(title === undefined ? shown : `${shown}, ${title}`)),
        line: memory.line,
        source: sourceText(linted.result.target.linesSource),
        deployment: memory.deployment,
      });
      return heading + memoryText(memory, { paint: colors, mark, before });
    });
    print(texts.join("\n"), outputFile);
  }
  return all.every(({ memory }) => memory.jobmanager.ok && memory.taskmanager.ok) ? CLEAN : FINDINGS;
}

interface Shown {
  readonly linted: Linted;
  /** Which of several configurations of a file it is. */
  readonly title: string | undefined;
  readonly memory: FileMemory;
  readonly before: FileMemory | undefined;
}

/** The configurations of a file that processes are started with: jobs and snapshots share their cluster's. */
function configurationsOf(whole: Linted): readonly { readonly linted: Linted; readonly title: string | undefined }[] {
  if (whole.parts === undefined) return [{ linted: whole, title: undefined }];
  return whole.parts
    .filter(({ title }) => !/^Flink(?:SessionJob|StateSnapshot)/.test(title))
    .map((part) => ({ linted: part, title: part.title }));
}

function colorsFor({ color }: CommonOptions, outputFile: string | undefined): Paint {
  return paint(outputFile === undefined && wantsColor(color, process.env, STDOUT), false);
}

/** Proposes a division for processes of one size, beside what the file says now. */
function propose(wanted: string, linted: Linted, before: FileMemory, { values }: Invocation, colors: Paint): number {
  const size = parseMemorySize(wanted);
  if (!size.ok || size.value === 0n) {
    throw new Failure(phrase('--for wants a size such as 4g or 1728m, not "{wanted}".', { wanted: visible(wanted) }));
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
