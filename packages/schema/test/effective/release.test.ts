import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRelease, releaseOfImage, releaseOfJar, releaseOfPath } from "../../src/effective/release.js";
import { describeLines } from "../../src/text/flink-line.js";

const lines = (text: string): string | undefined => {
  const release = parseRelease(text);
  if (release === undefined) return undefined;
  const judged = release.judgedAs === undefined ? "" : ` (${release.judgedAs.named} is ${release.judgedAs.reason})`;
  return describeLines(release.lines) + judged;
};

describe("a release as people write it", () => {
  it.each([
    ["1.20", "1.20"],
    ["1.20.5", "1.20"],
    [" v1.20.5 ", "1.20"],
    ["1.20-SNAPSHOT", "1.20"],
    ["1.18.1-scala_2.12-java11", "1.18"],
    ["v1_20", "1.20"],
    ["2.x", "2.0 to 2.3"],
    ["2.*", "2.0 to 2.3"],
    ["2", "2.0 to 2.3"],
    ["1.20.x", "1.20"],
    ["1.x", "1.10 to 1.20"],
    [">=1.19", "1.19 to 2.3"],
    [">= 2.0", "2.0 to 2.3"],
    [">1.20", "2.0 to 2.3"],
    [">1", "2.0 to 2.3"],
    ["<=1.11", "1.10, 1.11"],
    ["<2.0", "1.10 to 1.20"],
    ["<2", "1.10 to 1.20"],
    ["=2.1", "2.1"],
    ["2.1+", "2.1 to 2.3"],
    ["1.9", "1.10 (1.9 is older)"],
    ["1.9.3", "1.10 (1.9.3 is older)"],
    ["0.10", "1.10 (0.10 is older)"],
    ["<1.10", "1.10 (<1.10 is older)"],
    ["2.4", "2.3 (2.4 is newer)"],
    [">2.3", "2.3 (>2.3 is newer)"],
    ["3.x", "2.3 (3.x is newer)"],
    ["2.4.0", "2.3 (2.4.0 is newer)"],
    // Between two lines: Flink never made a 1.21.
    ["1.21", undefined],
    ["", undefined],
    ["latest", undefined],
    ["1.20 or so", undefined],
    ["1.", undefined],
    [">=1.2+", undefined],
    ["1.20.5.6", undefined],
    ["9".repeat(100), undefined],
  ])("%s: %s", (text, expected) => {
    expect(lines(text)).toBe(expected);
  });

  it("never throws and never stands for no line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>=v]{0,2}[0-9.x_+-]{0,8}$/)), (text) => {
        const release = parseRelease(text);
        if (release !== undefined) expect(release.lines).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a release in other places", () => {
  it("is read off the name of flink-dist", () => {
    expect(releaseOfJar("../lib/flink-dist-1.20.0.jar")?.lines).toBe(parseRelease("1.20")?.lines);
    expect(releaseOfJar("flink-dist_2.12-1.14.6.jar")?.lines).toBe(parseRelease("1.14")?.lines);
    expect(releaseOfJar("../lib/flink-dist-2.0-SNAPSHOT.jar")?.lines).toBe(parseRelease("2.0")?.lines);
    expect(releaseOfJar("flink-dist-1.9.3.jar")?.judgedAs?.reason).toBe("older");
    for (const other of ["flink-connector-files-1.20.0.jar", "flink-dist.jar", "my-flink-dist-1.20.jar", "1.20"]) {
      expect(releaseOfJar(other)).toBeUndefined();
    }
  });

  it("is read off a Flink image", () => {
    for (const image of [
      "flink:1.18",
      "flink:1.18-java11",
      "apache/flink:1.18.1-scala_2.12",
      "r.io:5000/x/flink:1.18.0@sha256:ab",
    ]) {
      expect(releaseOfImage(image)?.lines, image).toBe(parseRelease("1.18")?.lines);
    }
    for (const other of [
      "flink:latest",
      "flink",
      "my/flink-job:1.18",
      "flink-kubernetes-operator:1.10.0",
      "flink:1.18!",
    ]) {
      expect(releaseOfImage(other), other).toBeUndefined();
    }
  });

  it("is read off a path, innermost name first, known lines only", () => {
    const found = (path: string) => {
      const release = releaseOfPath(path);
      return release === undefined ? undefined : describeLines(release.lines);
    };
    expect(found("/opt/flink-1.18.1/conf/flink-conf.yaml")).toBe("1.18");
    expect(found("a/flink-1.15/b/flink-1.17/conf/config.yaml")).toBe("1.17");
    expect(found("integrate/flink-conf-1.15.yaml")).toBe("1.15");
    expect(found("images/flink/1.19/config.yaml")).toBe("1.19");
    expect(found("flink1.13/conf/flink-conf.yaml")).toBe("1.13");
    expect(found("/opt/flink-1.9.1/conf/flink-conf.yaml")).toBeUndefined();
    expect(found("myflink-1.18/conf/flink-conf.yaml")).toBeUndefined();
    expect(found("flink-kubernetes-operator-1.10.0/conf/flink-conf.yaml")).toBeUndefined();
    expect(found("flink/conf/flink-conf.yaml")).toBeUndefined();
  });
});
