import { type FlinkLine, isFlinkLine, NEWEST_LINE } from "../text/flink-line.js";
import { type Answer, answerJson, errorAnswer, unsupported } from "./answer.js";
import { type Fields, isFields, MalformedQuestion, textOf } from "./request.js";

/** Answers one kind of question for one release line. May throw {@link MalformedQuestion}. */
export type Answerer = (fields: Fields, line: FlinkLine) => Answer;

/** The kinds of question that an engine answers, by the name in the field `ask`. */
export type Answerers = Readonly<Record<string, Answerer>>;

/** Answers a question. Never throws: what is wrong with a question is the answer. */
export function answerWith(answerers: Answerers, question: unknown): Answer {
  if (!isFields(question)) return unsupported("A question is a JSON object.");
  try {
    const name = textOf(question["ask"], "ask");
    const answerer = Object.hasOwn(answerers, name) ? answerers[name] : undefined;
    if (answerer === undefined) return unsupported(`No such question: ${name}`);
    // The operator's questions name its own release; the resource says which Flink it is for.
    const line = name === "operator" ? NEWEST_LINE : textOf(question["flink"], "flink");
    if (!isFlinkLine(line)) return unsupported(`No such release line: ${line}`);
    return answerer(question, line);
  } catch (error) {
    if (error instanceof MalformedQuestion) return unsupported(error.message);
    return errorAnswer([error instanceof Error ? error.name : "Error"], String(error));
  }
}

/** Answers a line of JSON with a line of JSON. Never throws. */
export function answerLineWith(answerers: Answerers, line: string): string {
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch (error) {
    return answerJson(null, unsupported(`Not JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
  const id = isFields(question) ? question["id"] : null;
  return answerJson(id, answerWith(answerers, question));
}
