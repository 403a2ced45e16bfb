import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS, SHELLS } from "../../src/line/options.js";
import { flinkconf, folderWith } from "../support/run.js";

/** Completes in bash, as it calls the function when Tab is pressed. */
function complete(script: string, words: readonly string[], cwd: string): readonly string[] {
  const call = '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _flinkconf; printf "%s\\n" "${COMPREPLY[@]}"';
  return execFileSync("bash", ["-c", call, script, "flinkconf", ...words], { cwd, encoding: "utf8" })
    .trim()
    .split("\n");
}

describe("completion", () => {
  const cwd = folderWith({ "conf/flink-conf.yaml": "" });
  for (const shell of SHELLS) flinkconf(["completion", shell, "--output-file", `completion.${shell}`], { cwd });
  const script = join(cwd, "completion.bash");

  for (const shell of SHELLS) {
    it(`knows every command and option in ${shell}`, () => {
      const { code, out } = flinkconf(["completion", shell]);
      expect(code).toBe(0);
      for (const { name, options } of COMMANDS) {
        expect(out).toContain(name);
        for (const option of options)
          expect(out).toContain(shell === "fish" ? `-l ${option.name} ` : `--${option.name}`);
      }
    });
  }

  it("offers in bash what the table of options holds", () => {
    expect(complete(script, [""], cwd)).toEqual([...COMMANDS.map(({ name }) => name), "help", "--help", "--version"]);
    for (const { name, options } of COMMANDS) {
      expect(complete(script, [name, "--"], cwd)).toEqual([...options.map((option) => `--${option.name}`), "--help"]);
      for (const { name: option, choices } of options) {
        if (choices !== undefined) expect(complete(script, [name, `--${option}`, ""], cwd)).toEqual(choices);
      }
    }
  });

  it("offers files, releases and rules in bash", () => {
    expect(complete(script, ["lint", "co"], cwd).toSorted()).toEqual(
      ["completion.bash", "completion.fish", "completion.zsh", "conf"].sort(),
    );
    expect(complete(script, ["lint", "--config", "conf/"], cwd)).toEqual(["conf/flink-conf.yaml"]);
    expect(complete(script, ["lint", "--flink", "1.2"], cwd)).toEqual(["1.20"]);
    expect(complete(script, ["lint", "--format", "=", "s"], cwd)).toEqual(["sarif"]);
    expect(complete(script, ["rules", "conf-missing-sp"], cwd)).toEqual(["conf-missing-space-after-colon"]);
    expect(complete(script, ["lint", "--rule", "unknown-k"], cwd)).toEqual(["unknown-key="]);
    expect(complete(script, ["lint", "--rule", "unknown-key", "=", "o"], cwd)).toEqual(["off"]);
    expect(complete(script, ["lint", "--max-warnings", ""], cwd)).toEqual([""]);
  });

  it("tells which shells it knows", () => {
    expect(flinkconf(["completion", "csh"])).toMatchObject({
      code: 2,
      err: 'flinkconf: There is a completion for bash, zsh and fish, not for "csh".\n',
    });
    expect(flinkconf(["completion"])).toMatchObject({
      code: 2,
      err: "flinkconf: flinkconf completion wants one of bash, zsh, fish.\n",
    });
  });
});
