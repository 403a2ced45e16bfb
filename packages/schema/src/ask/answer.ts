/** What JSON holds; integers of 64 bits as bigint, objects with arbitrary keys as maps. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>;

/** An answer of the question protocol: exactly one of `value`, `absent` and `error` is there. */
export interface Answer {
  readonly value?: JsonValue;
  readonly absent?: true;
  /** Simple class names of the exceptions, outermost first. */
  readonly error?: readonly string[];
  /** Text of the innermost exception. */
  readonly message?: string | null;
  /** Kind and key of the alternative that a look-up took. */
  readonly used?: readonly [kind: string, key: string];
  /** The file itself was refused, before any value was read. */
  readonly load?: true;
}

/** Longer messages are cut, as the recorded ones are. */
const MESSAGE_LIMIT = 260;

export function valueAnswer(value: JsonValue): Answer {
  return { value };
}

export function errorAnswer(exceptions: readonly string[], message: string | null): Answer {
  const isLong = message !== null && message.length > MESSAGE_LIMIT;
  return { error: exceptions, message: isLong ? `${message.slice(0, MESSAGE_LIMIT - 1)}…` : message };
}

/** The question is not well formed, or cannot be put to the release: Flink itself has no say. */
export function unsupported(message: string): Answer {
  return errorAnswer(["UnsupportedQuestionException"], message);
}

/** One line of JSON. `id` is given back as it came. */
export function answerJson(id: unknown, answer: Answer): string {
  let text = `{"id":${JSON.stringify(id ?? null)}`;
  if (answer.value !== undefined) text += `,"value":${json(answer.value)}`;
  if (answer.absent !== undefined) text += ',"absent":true';
  if (answer.error !== undefined) text += `,"error":${JSON.stringify(answer.error)}`;
  if (answer.message !== undefined) text += `,"message":${JSON.stringify(answer.message)}`;
  if (answer.load !== undefined) text += ',"load":true';
  if (answer.used !== undefined) text += `,"used":${JSON.stringify(answer.used)}`;
  return `${text}}`;
}

function json(value: JsonValue): string {
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isMap(value)) {
    const parts: string[] = [];
    for (const [key, item] of value) parts.push(`${JSON.stringify(key)}:${json(item)}`);
    return `{${parts.join(",")}}`;
  }
  return `[${value.map(json).join(",")}]`;
}

function isMap(value: readonly JsonValue[] | ReadonlyMap<string, JsonValue>): value is ReadonlyMap<string, JsonValue> {
  return !Array.isArray(value);
}
