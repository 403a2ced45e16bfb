import type { Learnt, Target } from "../../effective/target.js";

/** What the configurations of one file are meant for together; undefined when there is none. */
export function targetOfParts(targets: readonly Target[]): Target | undefined {
  const [first, ...others] = targets;
  if (first === undefined || others.length === 0) return first;
  let lines = first.lines;
  for (const target of others) lines |= target.lines;
  return {
    lines,
    linesSource: [...new Set(targets.map(({ linesSource }) => linesSource))].join(", "),
    ...(first.judgedAs === undefined ? {} : { judgedAs: first.judgedAs }),
    deployment: common(targets.map(({ deployment }) => deployment)),
    mode: common(targets.map(({ mode }) => mode)),
  };
}

/** What all agree on. */
function common<T>(all: readonly (Learnt<T> | undefined)[]): Learnt<T> | undefined {
  const [first] = all;
  return all.every((one) => one?.value === first?.value) ? first : undefined;
}
