import { type Judgement, type JudgeOptions, judgeResource, schemaErrors, unknownFields } from "../operator/judge.js";
import { operatorReleaseOf } from "../operator/release.js";
import { isJsonObject, type JsonValue as Json, memberOf, pathText } from "../text/json-value.js";
import { type Answer, type JsonValue, valueAnswer } from "./answer.js";
import { type Fields, fieldsOf, MalformedQuestion, textOf } from "./request.js";

/**
 * Answers `operator`: who refuses a resource and with which words (`layer`, `message`, `schemaErrors`), and in `all`
 * everything that is refused at once.
 */
export function answerOperator(fields: Fields): Answer {
  const name = textOf(fields["operator"], "operator");
  const release = operatorReleaseOf(name);
  if (release === undefined) throw new MalformedQuestion(`No such release of the operator: ${name}`);
  const resource = fieldsOf(fields["resource"], "resource") as Json;
  const isSnapshot = memberOf(resource, "kind") === "FlinkStateSnapshot";
  const options: JudgeOptions = {
    release,
    previous: given(fields, "previous"),
    isRunning: runs(fields),
    cluster: given(fields, "cluster"),
    target: given(fields, "target") ?? (isSnapshot ? null : undefined),
    operatorConfig: configOf(fields),
  };
  return valueAnswer(answerOf(judgeResource(resource, options)));
}

function given(fields: Fields, name: string): Json | undefined {
  const value = fields[name];
  return value === undefined || value === null ? undefined : (fieldsOf(value, name) as Json);
}

function runs(fields: Fields): boolean {
  const status = fields["previousJmStatus"];
  return typeof status === "string" && status !== "MISSING";
}

function configOf(fields: Fields): ReadonlyMap<string, string> {
  const config = given(fields, "operatorConfig");
  const entries = isJsonObject(config) ? Object.entries(config) : [];
  return new Map(entries.map(([key, value]) => [key, textOf(value, "operatorConfig")]));
}

function answerOf(judgement: Judgement): JsonValue {
  const { layer, message, schemaFaults, unknown, verdicts } = judgement;
  const answer = new Map<string, JsonValue>([["layer", layer]]);
  if (message !== undefined) answer.set("message", message);
  if (schemaFaults.length > 0) answer.set("schemaErrors", schemaErrors(judgement));
  if (unknown.length > 0) answer.set("unknownFields", unknownFields(judgement));
  const faults = schemaFaults.map(({ code, path, message: text }) => entry(code, pathText(path), text));
  answer.set("all", [...faults, ...verdicts.map(({ code, path, message: text }) => entry(code, pathText(path), text))]);
  return answer;
}

function entry(code: string, path: string, message: string): JsonValue {
  return new Map([
    ["code", code],
    ["path", path],
    ["message", message],
  ]);
}
