import type { GeneratedQuestion } from "../../packages/schema/src/testing/arbitraries/questions.js";

/** Tells of each question whether it still shows the difference. */
export type StillDiffers = (candidates: readonly GeneratedQuestion[]) => Promise<readonly boolean[]>;

/** Candidates that are tried at once. */
const AT_ONCE = 64;
/** Smaller questions that are taken before we give up; a shrunk question is a help, not a proof. */
const MOST_STEPS = 400;

/** A smaller question that differs too: parts of texts, lists and objects left out one after the other while that works. */
export async function shrunk(question: GeneratedQuestion, stillDiffers: StillDiffers): Promise<GeneratedQuestion> {
  let smallest = question;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = await firstThatDiffers(smaller(smallest), stillDiffers);
    if (next === undefined) return smallest;
    smallest = next;
  }
  return smallest;
}

async function firstThatDiffers(
  candidates: Iterable<GeneratedQuestion>,
  stillDiffers: StillDiffers,
): Promise<GeneratedQuestion | undefined> {
  let batch: GeneratedQuestion[] = [];
  const search = async (): Promise<GeneratedQuestion | undefined> => {
    const answers = await stillDiffers(batch);
    return batch[answers.indexOf(true)];
  };
  for (const candidate of candidates) {
    batch.push(candidate);
    if (batch.length < AT_ONCE) continue;
    const found = await search();
    if (found !== undefined) return found;
    batch = [];
  }
  return batch.length === 0 ? undefined : search();
}

/** Fields that say what kind of question it is. */
const FIXED: readonly string[] = ["flink", "ask", "kind", "via", "type", "key", "process", "deployment", "by"];

function* smaller(question: GeneratedQuestion): Generator<GeneratedQuestion> {
  for (const [name, value] of Object.entries(question)) {
    if (FIXED.includes(name) && question.ask !== "sensitive") continue;
    if (name === "flink" || name === "ask") continue;
    for (const less of smallerValues(value, name === "base64" || name === "b64")) yield { ...question, [name]: less };
  }
}

/** Simpler values of the same shape: the largest steps first. */
function* smallerValues(value: unknown, isBase64: boolean): Generator<unknown> {
  if (typeof value === "string") {
    if (isBase64)
      for (const bytes of shorter([...Buffer.from(value, "base64")])) yield Buffer.from(bytes).toString("base64");
    else for (const letters of shorter([...value])) yield letters.join("");
  } else if (Array.isArray(value)) {
    for (const less of shorter(value)) yield less;
    for (const [index, item] of value.entries()) {
      for (const less of smallerValues(item, false)) yield value.with(index, less);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const less of shorter(Object.entries(value))) yield Object.fromEntries(less);
    for (const [name, item] of Object.entries(value)) {
      for (const less of smallerValues(item, name === "b64")) yield { ...value, [name]: less };
    }
  }
}

/** The list without a run of its items: halves first, single items last. */
function* shorter<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let length = items.length; length >= 1; length = Math.floor(length / 2)) {
    for (let start = 0; start + length <= items.length; start += length) {
      yield [...items.slice(0, start), ...items.slice(start + length)];
    }
  }
}
