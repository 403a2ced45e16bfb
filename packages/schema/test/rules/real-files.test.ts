import { describe, expect, it } from "vitest";
import { FLINK_LINES } from "../../src/text/flink-line.js";
import { configurationsIn, findingsIn, judgedFiles, shown } from "./real-files.js";

describe.each(["shipped", "public"])("the %s files", (folder) => {
  const judged = judgedFiles(folder);

  it.each(judged.map((one) => [`${one.file}, Flink ${one.flink ?? "not stated"}`, one] as const))("%s", (_, one) => {
    expect(findingsIn(folder, one.file, one.flink)).toEqual(one.findings.map(shown));
  });

  it("are all looked at without a release", () => {
    const looked = judged.filter(({ flink }) => flink === undefined).map(({ file }) => file);
    expect(looked).toEqual(configurationsIn(folder));
  });

  it("have a judgement for each finding", () => {
    const judgements = judged.flatMap(({ findings }) => findings.map(({ judgement }) => judgement));
    expect(judgements.filter((judgement) => !/^[A-Z`].{20,}\.$/.test(judgement))).toEqual([]);
  });
});

describe("what Flink ships", () => {
  const judged = judgedFiles("shipped");

  it("is there for every line, and looked at with its release", () => {
    const releases = judged.flatMap(({ flink }) => flink ?? []);
    expect(releases).toEqual([...FLINK_LINES]);
  });

  it("holds nothing that we warn of", () => {
    const severe = judged.flatMap(({ file, findings }) =>
      findings.filter(({ severity }) => severity !== "info").map((finding) => `${file} ${shown(finding)}`),
    );
    expect(severe).toEqual([]);
  });
});
