import { memoryInput } from "../../packages/schema/src/memory/memory-source.js";
import { wayOut } from "../../packages/schema/src/memory/way-out.js";
import type { GeneratedQuestion } from "../../packages/schema/src/testing/arbitraries/questions.js";
import type { FlinkLine } from "../../packages/schema/src/text/flink-line.js";
import type { Oracle } from "../oracle/client.js";

/** A way out that we know and real Flink does not take. */
export interface WrongWayOut {
  readonly question: GeneratedQuestion;
  readonly answer: unknown;
}

/** Goes the ways out that we know of refusals about memory, and asks real Flink whether it starts then. */
export async function wrongWaysOut(
  refused: readonly GeneratedQuestion[],
  judge: Oracle,
): Promise<readonly WrongWayOut[]> {
  const changed = refused.map(withoutRefusal);
  const answers = await judge.ask(changed);
  return changed.flatMap((question, index) => {
    const answer = answers[index];
    return answer?.value === undefined ? [{ question, answer }] : [];
  });
}

function withoutRefusal(question: GeneratedQuestion): GeneratedQuestion {
  const config = { ...(question["config"] as Record<string, string>) };
  const input = memoryInput(config, {
    flink: question.flink as FlinkLine,
    deployment: question["deployment"] as "standalone" | "yarn" | "kubernetes",
    environment: (question["env"] ?? {}) as Record<string, string>,
  });
  for (const { key, value } of wayOut(input, question["process"] as "jobmanager" | "taskmanager")?.changes ?? []) {
    if (value === undefined) delete config[key];
    else config[key] = value;
  }
  return { ...question, config };
}
