// Our engine's answers to the questions that tools/flink-oracle puts to real Flink, in the same shape, so that comparing
// the two is one loop. A new kind of question is one function and one line in ANSWERERS.
import type { Answer } from "./answer.js";
import { answerConvert } from "./convert.js";
import { answerLoad } from "./load.js";
import { answerLookup } from "./lookup.js";
import { answerMemory } from "./memory.js";
import { answerOperator } from "./operator.js";
import { answerOption, answerOptions } from "./option.js";
import { type Answerers, answerLineWith, answerWith } from "./registry.js";
import { answerSensitive } from "./sensitive.js";
import { answerStart } from "./start.js";

export type { Answer, JsonValue } from "./answer.js";

const ANSWERERS: Answerers = {
  load: answerLoad,
  convert: answerConvert,
  lookup: answerLookup,
  memory: answerMemory,
  sensitive: answerSensitive,
  option: answerOption,
  options: answerOptions,
  start: answerStart,
  operator: answerOperator,
};

/** Answers a question that has been read from JSON. Never throws. */
export function answerQuestion(question: unknown): Answer {
  return answerWith(ANSWERERS, question);
}

/** Answers a line of JSON with a line of JSON, without its line end. Never throws. */
export function answerLine(line: string): string {
  return answerLineWith(ANSWERERS, line);
}
