// Runs the steps of action.yml as GitHub's runner does: expressions filled in, bash with -eo pipefail, outputs and summary in files.
// The version that it installs is the packed one of this working copy.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "action-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8"));

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

/** `name=value` lines, as steps write them. */
function outputsIn(text) {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.includes("="))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/** Fills in `${{ inputs.x }}` and `${{ steps.x.outputs.y }}`; the action uses no others. */
function filled(text, { inputs, steps }) {
  return text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression) => {
    const [kind, name, of, output] = expression.split(".");
    if (kind === "inputs" && name in inputs) return inputs[name];
    if (kind === "steps" && of === "outputs") return steps[name]?.[output] ?? "";
    throw new Error(`action.yml uses an expression that this runner does not know: ${expression}`);
  });
}

function run(workspace, given) {
  for (const name of Object.keys(given)) expect(name in action.inputs, `action.yml has no input ${name}`);
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, given[name] ?? value]),
  );
  const steps = {};
  const summary = join(scratch, "summary");
  writeFileSync(summary, "");
  let log = "";
  let code = 0;
  for (const step of action.runs.steps) {
    // After a failure, the runner leaves out steps without a condition.
    if (code !== 0) break;
    expect(step.shell === "bash" && step.if === undefined, `the step ${step.name} needs more than this runner knows`);
    expect(
      !step.run.includes("${{"),
      `the step ${step.name} puts an input into its script, where it would be executed`,
    );
    const output = join(scratch, `output-${step.id}`);
    const script = join(scratch, `${step.id}.sh`);
    writeFileSync(output, "");
    writeFileSync(script, step.run);
    const context = { inputs, steps };
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, context)]),
    );
    const done = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: join(workspace, filled(step["working-directory"] ?? ".", context)),
      env: childEnvironment({
        ...env,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(scratch, "temp"),
      }),
      encoding: "utf8",
    });
    log += done.stdout + done.stderr;
    code = done.status;
    steps[step.id] = outputsIn(readFileSync(output, "utf8"));
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, { inputs, steps })]),
  );
  return { code, log, outputs, summary: readFileSync(summary, "utf8") };
}

function repository(name, files) {
  const folder = join(scratch, name);
  for (const [path, text] of Object.entries({ ".git/HEAD": "", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const packed = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", scratch], {
    cwd: join(ROOT, "packages/cli"),
    env: childEnvironment(),
    encoding: "utf8",
  }),
);
const version = `file:${join(scratch, packed[0].filename)}`;
mkdirSync(join(scratch, "temp"));

const faulty = repository("faulty", {
  "envs/conf dir/flink-conf.yaml": "rest.port:8081\n",
  "clean/flink-conf.yaml": "rest.port: 8081\n",
});
const first = run(faulty, { version, "sarif-file": "out.sarif", "working-directory": "envs", flink: "1.20" });
expect(first.code === 1, `a mistake does not fail the step:\n${first.log}`);
expect(
  /^::error file=envs\/conf dir\/flink-conf\.yaml,line=1,/m.test(first.log),
  `the annotation does not name the file from the root of the repository:\n${first.log}`,
);
expect(first.outputs["exit-code"] === "1" && first.outputs["sarif-file"] === "out.sarif", "the outputs are not set");
const [sarif] = JSON.parse(readFileSync(join(faulty, "envs/out.sarif"), "utf8")).runs;
expect(sarif.results[0].ruleId === "conf-missing-space-after-colon", "SARIF does not hold the finding");
expect(
  first.summary.includes("conf-missing-space-after-colon"),
  `the summary does not hold the finding:\n${first.summary}`,
);

const clean = run(faulty, { version, paths: "clean\n" });
expect(clean.code === 0 && clean.outputs["exit-code"] === "0", `a clean folder fails the step:\n${clean.log}`);
expect(clean.outputs["sarif-file"] === "" && !existsSync(join(faulty, "out.sarif")), "SARIF was written unasked");

const hostile = run(faulty, {
  version,
  paths: 'clean\n$(touch pwned)\n"; touch pwned; "\n--fix\n',
  flink: "1.20`touch pwned`",
});
expect(hostile.code === 2, `wrong inputs do not fail the step:\n${hostile.log}`);
expect(!existsSync(join(faulty, "pwned")), "an input was executed");

const unread = run(faulty, {
  version,
  paths: "envs/conf dir\nmissing\n",
  args: "--rule\nconf-missing-space-after-colon=off\n",
  summary: "false",
});
expect(unread.code === 2 && unread.summary === "", `a missing path does not fail the step:\n${unread.log}`);
expect(!unread.log.includes("conf-missing-space-after-colon"), `the arguments did not arrive:\n${unread.log}`);

process.stdout.write("The steps of action.yml annotate, write SARIF and a summary, and execute no input.\n");
