import { expect, it } from "vitest";
import { answerLine } from "../../src/ask/index.js";
import { recordedCases } from "../operator/recorded.js";

function ask(question: object): { readonly value?: Record<string, unknown>; readonly message?: string } {
  return JSON.parse(answerLine(JSON.stringify(question))) as { value?: Record<string, unknown> };
}

it("recorded questions to the operator get its answers", () => {
  for (const { id, release, resource, options, expect: recorded } of recordedCases()) {
    const { previous, isRunning, cluster, target, operatorConfig } = options;
    const { value } = ask({
      id,
      ask: "operator",
      operator: `${release}.0`,
      resource,
      ...(previous === undefined ? {} : { previous }),
      ...(isRunning === true ? { previousJmStatus: "READY" } : {}),
      ...(cluster === undefined ? {} : { cluster }),
      ...(target === undefined || target === null ? {} : { target }),
      operatorConfig: Object.fromEntries(operatorConfig ?? []),
    });
    expect(value?.["layer"], id).toBe(recorded.layer);
    if (recorded.layer === "validator") expect(value?.["message"], id).toBe(recorded.message);
    if (recorded.layer === "schema") expect(value?.["schemaErrors"], id).toEqual(recorded.schemaErrors);
    if (recorded.layer !== "accept") expect(value?.["all"], id).not.toEqual([]);
  }
});

it("all refusals are told at once, each with its place", () => {
  const resource = {
    apiVersion: "flink.apache.org/v1beta1",
    kind: "FlinkDeployment",
    metadata: { name: "x.y" },
    spec: {
      flinkVersion: "v1_20",
      job: { upgradeMode: "savepoint" },
      flinkConfiguration: { "kubernetes.namespace": "a" },
    },
  };
  const { value } = ask({ ask: "operator", operator: "1.15.0", resource });
  const all = (value?.["all"] ?? []) as { path: string }[];
  expect(all.map(({ path }) => path)).toEqual([
    "metadata.name",
    "spec.flinkConfiguration.kubernetes.namespace",
    "spec.job.upgradeMode",
    "spec.job.upgradeMode",
    "spec.job.parallelism",
    "spec.jobManager.resource.memory",
    "spec.taskManager.resource.memory",
    "spec.serviceAccount",
  ]);
});

it("a question that is none is answered, too", () => {
  expect(ask({ ask: "operator", operator: "soon", resource: {} }).message).toContain("No such release of the operator");
  expect(ask({ ask: "operator", operator: "1.15" }).message).toContain("must be an object");
  expect(ask({ ask: "operator", operator: "1.15", resource: {}, operatorConfig: { a: 1 } }).message).toContain(
    "must be a text",
  );
});
