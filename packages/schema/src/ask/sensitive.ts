import type { FlinkLine } from "../text/flink-line.js";
import { isSensitive } from "../values/sensitive.js";
import { type Answer, valueAnswer } from "./answer.js";
import { type Fields, textOf } from "./request.js";

/** Answers `sensitive`: whether a release hides the value of a key where it prints a configuration. */
export function answerSensitive(fields: Fields, line: FlinkLine): Answer {
  return valueAnswer(isSensitive(textOf(fields["key"], "key"), line));
}
