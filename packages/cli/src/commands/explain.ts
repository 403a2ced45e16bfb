import { statSync } from "node:fs";
import { flinkCatalogue, parseRelease, phrase } from "@flinkconf/schema/host";
import {
  ALL_LINES,
  type ExplainParts,
  explainFile,
  explainKey,
  explainLineOfFile,
  explainParts,
  type OptionDetails,
  optionDetails,
  type PackedDescriptions,
  wordsAbout,
} from "@flinkconf/schema/host-explain";
import { type FileMemory, fileMemory } from "@flinkconf/schema/host-memory";
import { Failure } from "../failure.js";
import { type CommonOptions, commonOptions } from "../line/common-options.js";
import { type Invocation, isOn, textOf } from "../line/invocation.js";
import { CLEAN } from "../lint/outcome.js";
import { STDOUT, wantsColor } from "../output.js";
import { type Paint, paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { spokenLocale } from "../words/locale.js";
import { wordsOf } from "../words/words.js";
import { allRules } from "./all-rules.js";
import { fileText } from "./explain-file-text.js";
import { explanationJson } from "./explain-json.js";
import { keyText } from "./explain-key-text.js";
import { lineText } from "./explain-line-text.js";
import { settingsOfFolder } from "./folder-settings.js";
import { inspector } from "./inspect-file.js";
import { processesJson } from "./memory-json.js";
import { barMark } from "./memory-picture.js";
import { isAboutMemory, memoryText } from "./memory-text.js";
import { print } from "./print.js";

/**
 * Explains keys, a file, or one line of a file.
 * @returns the exit code
 * @throws {Failure} for a file that cannot be read, or that is not Flink's
 */
export function runExplain(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const { values, operands } = invocation;
  const outputFile = textOf(values, "output-file");
  const inJson = textOf(values, "format") === "json";
  const colors = paint(!inJson && outputFile === undefined && wantsColor(options.color, process.env, STDOUT), false);
  const place = placeOf(operands);
  let text: string;
  if (place === undefined) {
    const lines = linesAsked(options);
    const keys = operands.map((key) => explainKey(key, lines, parts()));
    text = inJson ? explanationJson({ keys }) : keys.map((key) => keyText(key, colors)).join("\n");
  } else {
    const linted = inspector(place.path, options)(options);
    if (place.line === undefined) {
      const all = isOn(values, "all");
      if (linted.parts === undefined) {
        const file = explainFile(linted, parts(), { all });
        const memory = fileMemory(linted);
        text = inJson
          ? explanationJson({ file, memory: processesJson(memory) })
          : fileText(file, linted.result, colors) + memorySection(memory, file.complete, colors);
      } else {
        const resources = explainParts(linted, parts(), { all });
        text = inJson
          ? explanationJson({
              resources: resources.map(({ title, file, part }) => {
                return { title, file, memory: processesJson(fileMemory(part)) };
              }),
            })
          : resources
              .map(({ title, file, part }) => {
                const section = memorySection(fileMemory(part), file.complete, colors);
                return fileText({ ...file, path: `${file.path}, ${title}` }, linted.result, colors) + section;
              })
              .join("\n");
      }
    } else {
      const line = explainLineOfFile(linted, place.line, parts());
      const shown = { number: place.line, explanation: line };
      text = inJson
        ? explanationJson({ path: place.path, line: place.line, explanation: line })
        : lineText(shown, linted.result, colors);
    }
  }
  print(text, outputFile);
  return CLEAN;
}

/** The memory that results, where the file says something about it. */
function memorySection(memory: FileMemory, complete: boolean, colors: Paint): string {
  if (!complete && !isAboutMemory(memory)) return "";
  return `\n${colors.bold(phrase("Memory"))}\n${memoryText(memory, { paint: colors, mark: barMark(), brief: true })}`;
}

function parts(): ExplainParts {
  return { catalogue: flinkCatalogue(), details: detailsOf, rules: allRules() };
}

function detailsOf(key: string): OptionDetails | undefined {
  const known = optionDetails(key);
  if (known === undefined) return undefined;
  const { owner, module } = known;
  const words = wordsAbout(key, descriptions());
  return {
    owner,
    ...(module === undefined ? {} : { module }),
    ...(words === undefined ? {} : { description: words.description }),
    ...(words?.longer === undefined ? {} : { longer: words.longer }),
  };
}

function descriptions(): PackedDescriptions | undefined {
  return wordsOf(spokenLocale(), "descriptions") as PackedDescriptions | undefined;
}

function linesAsked(options: CommonOptions): number {
  const { flink } = settingsOfFolder(options).lint;
  return (flink === undefined ? undefined : parseRelease(flink)?.lines) ?? ALL_LINES;
}

interface Place {
  readonly path: string;
  readonly line: number | undefined;
}

/**
 * What is to be explained: a file or a line of one when the operand names a file that is there, or could only be meant as
 * one; else keys.
 */
function placeOf(operands: readonly string[]): Place | undefined {
  for (const operand of operands) {
    const place = asPlace(operand);
    if (place === undefined) continue;
    if (operands.length > 1) throw new Failure(phrase("explain takes either keys or one file at a time."));
    return place;
  }
  return undefined;
}

function asPlace(operand: string): Place | undefined {
  if (operand === "-" || isFile(operand)) return { path: operand, line: undefined };
  const [, path, line] = /^(.+):(\d{1,9})$/.exec(operand) ?? [];
  if (path !== undefined && (path === "-" || isFile(path))) return { path, line: Number(line) };
  if (/[/\\]|\.ya?ml$/.test(operand))
    throw new Failure(phrase("{path} cannot be read: it does not exist.", { path: visible(operand) }));
  return undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
