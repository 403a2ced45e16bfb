// `npx tsx tools/bench/operator.ts`: a cold lint of a 150-line FlinkDeployment beside the operator's own validator, which needs a
// JVM, answering for the same resource. Both are taken in pairs in one run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { cachedClassPath, LIVE_OPERATOR, openOperator, operatorCommand } from "../oracle/operator.js";
import { type Command, ratio } from "./measure.js";

const CLI = fileURLToPath(new URL("../../packages/cli/dist/flinkconf.cjs", import.meta.url));
const BOUND = 20;

/** A believable deployment without a mistake; arguments of the job make it long. */
function deployment(lines: number): string {
  const head = `apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: orders
  namespace: prod
spec:
  image: flink:1.18
  flinkVersion: v1_18
  serviceAccount: flink
  jobManager:
    resource:
      memory: 2048m
      cpu: 1
  taskManager:
    resource:
      memory: 4096m
      cpu: 2
  flinkConfiguration:
    taskmanager.numberOfTaskSlots: "2"
    high-availability.type: kubernetes
    high-availability.storageDir: s3://flink/ha
    state.checkpoints.dir: s3://flink/checkpoints
    state.savepoints.dir: s3://flink/savepoints
    execution.checkpointing.interval: 1 min
  job:
    jarURI: local:///opt/flink/usrlib/orders.jar
    parallelism: 4
    upgradeMode: savepoint
    args:
`;
  const missing = lines - head.split("\n").length + 1;
  const texts = Array.from(
    { length: Math.max(0, missing) },
    (_, index) => `      - --setting-${index}=${index}
`,
  );
  return head + texts.join("");
}

const judge = openOperator();
const classPath = cachedClassPath();
if ("unavailable" in judge || classPath === undefined) {
  process.stderr.write(`${"unavailable" in judge ? judge.unavailable : "There is no class path."}\n`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-bench-"));
  try {
    const text = deployment(150);
    const question = join(folder, "question.json");
    writeFileSync(join(folder, "orders.yaml"), text);
    writeFileSync(question, `${JSON.stringify({ id: 0, resource: parse(text) })}\n`);
    const [command, commandArguments] = operatorCommand(classPath);
    // An answer is no finding: measured commands print nothing.
    const theirs: Command = ["sh", "-c", '"$0" "$@" > /dev/null', command, ...commandArguments, question];
    const ours: Command = [process.execPath, CLI, "lint", "orders.yaml"];
    const nothing: Command = [process.execPath, "-e", "0"];
    const pair = ratio(theirs, ours, folder, 5, 1);
    const floor = ratio(ours, nothing, folder, 9, 3);
    process.stdout.write(
      `operator ${LIVE_OPERATOR}'s validator to a cold lint of 150 lines: ${pair.ratio.toFixed(1)}x, bound ${BOUND}x (${pair.a.toFixed(0)} ms, ${pair.b.toFixed(0)} ms)\n` +
        `cold lint of 150 lines to \`node -e 0\`: ${floor.ratio.toFixed(2)}x, bound 2x (${floor.a.toFixed(0)} ms, ${floor.b.toFixed(0)} ms)\n`,
    );
    process.exitCode = pair.ratio >= BOUND ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
