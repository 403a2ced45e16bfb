import { describe, expect, it } from "vitest";
import { judgeResource, schemaErrors, unknownFields } from "../../src/operator/judge.js";
import { OPERATOR_RELEASES } from "../../src/operator/release.js";
import { type RecordedCase, recordedCases } from "./recorded.js";

/** Java prints what a class has to do with another one at length; what was tried to be cast tells enough. */
function essence(message: string | undefined): string | undefined {
  return message?.replace(/ObjectNode \(com\.fasterxml.*$/, "ObjectNode");
}

function answerOf({ resource, options }: RecordedCase) {
  const judgement = judgeResource(resource, options);
  const { layer, message } = judgement;
  const unknown = unknownFields(judgement);
  return {
    layer,
    ...(message === undefined ? {} : { message: essence(message) }),
    ...(layer === "schema" ? { schemaErrors: schemaErrors(judgement) } : {}),
    ...(unknown.length === 0 ? {} : { unknownFields: unknown }),
  };
}

describe("the verdicts of operator releases", () => {
  const cases = recordedCases();

  it.each(OPERATOR_RELEASES.filter((release) => cases.some((one) => one.release === release)))(
    "are those of %s",
    (release) => {
      const differences = cases
        .filter((one) => one.release === release)
        .flatMap((one) => {
          const { operators: _, ...recorded } = one.expect as RecordedCase["expect"] & { operators: string };
          const wanted = {
            ...recorded,
            ...(recorded.message === undefined ? {} : { message: essence(recorded.message) }),
          };
          const given = answerOf(one);
          return JSON.stringify(sorted(given)) === JSON.stringify(sorted(wanted))
            ? []
            : [{ id: one.id, title: one.title, given, wanted }];
        });
      expect(differences).toEqual([]);
    },
  );

  it("are given for all recorded questions", () => {
    expect(new Set(cases.map((one) => one.id)).size).toBe(453);
    expect(cases.length).toBe(2718);
  });

  it("say everything that is refused, the operator's own answer first", () => {
    for (const one of cases) {
      const { layer, message, verdicts } = judgeResource(one.resource, one.options);
      if (layer !== "validator") continue;
      const [first] = verdicts;
      expect(message?.startsWith(first?.message ?? "-"), one.id).toBe(true);
    }
  });
});

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
