import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { readManifests } from "../../src/formats/manifests/read-manifests.js";
import { resourceSchema } from "../../src/json-schema/resource-schema.js";
import { judgeResource } from "../../src/operator/judge.js";
import type { JsonValue } from "../../src/text/json-value.js";
import { recordedCases } from "../operator/recorded.js";

const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(
  resourceSchema(flinkCatalogue(), { flink: "1.20", operator: "1.15" }),
);

const resource = (spec: string, kind = "FlinkDeployment"): JsonValue =>
  readManifests(`apiVersion: flink.apache.org/v1beta1\nkind: ${kind}\nmetadata: {name: a}\nspec:\n${spec}`).resources[0]
    ?.root ?? null;

const errors = (root: JsonValue): readonly string[] => {
  validate(root);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))].filter((path) => path !== "");
};

describe("the schema of the operator's resources", () => {
  it("takes what is right, and anything that is not the operator's", () => {
    const right = `  flinkVersion: v1_20
  image: flink:1.20
  flinkConfiguration: {parallelism.default: "2", state: {checkpoints.dir: s3://a/b}}
  jobManager: {resource: {memory: 2048m, cpu: 1}}
  podTemplate: {spec: {containers: [{name: flink-main-container, env: [{name: A, value: b}]}]}}
  job: null
`;
    expect(errors(resource(right))).toEqual([]);
    expect(errors({ apiVersion: "v1", kind: "Service", spec: { ports: 5 } })).toEqual([]);
    expect(errors(resource("  checkpoint: {}\n", "FlinkStateSnapshot"))).toEqual([]);
  });

  it.each([
    ["  flinkVersion: '1.20'\n", "/spec/flinkVersion"],
    ["  jobManager: {resource: {memory: 2048}}\n", "/spec/jobManager/resource/memory"],
    ["  jobManager: {replica: 1}\n", "/spec/jobManager"],
    ["  flinkConfiguration: {parallelism.default: many}\n", "/spec/flinkConfiguration/parallelism.default"],
    [
      "  flinkConfiguration:\n    rest:\n      port: x y\n    state.backend.incremental: perhaps\n",
      "/spec/flinkConfiguration/state.backend.incremental",
    ],
    ["  podTemplate: {spec: {containers: {}}}\n", "/spec/podTemplate/spec/containers"],
  ])("says where something is wrong: %j", (spec, path) => expect(errors(resource(spec))).toContain(path));

  it("is small where a language server knows the options", () => {
    const bare = resourceSchema(flinkCatalogue(), { flink: "1.20", bare: true });
    expect(JSON.stringify(bare).length).toBeLessThan(100_000);
    const check = new Ajv({ strict: false }).compile(bare);
    expect(check(resource("  flinkVersion: v9_9\n"))).toBe(false);
    expect(check(resource("  flinkConfiguration: {parallelism.default: many}\n"))).toBe(true);
  });

  it("refuses what the API server refuses in recorded cases", () => {
    let refused = 0;
    for (const { resource: root } of recordedCases().filter(({ release }) => release === "1.15")) {
      const faults = judgeResource(root, { release: "1.15" }).schemaFaults.filter(
        ({ code }) => code === "type" || code === "enum",
      );
      if (faults.length === 0) continue;
      refused++;
      expect(validate(root), JSON.stringify(root)).toBe(false);
    }
    expect(refused).toBeGreaterThan(15);
  });
});
