import * as nodeFileSystem from "node:fs";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encode, replaceFile, stateOf, type WritingFileSystem } from "../../src/files/write.js";
import { folderWith } from "../support/run.js";

const bytes = (text: string): Uint8Array => encode(text, "utf-8");

describe("replacing a file", () => {
  it("keeps the mode, and leaves nothing else behind", () => {
    const folder = folderWith({ "a.yaml": "old" });
    const path = join(folder, "a.yaml");
    chmodSync(path, 0o640);
    replaceFile(path, bytes("new"), stateOf(path));
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("replaces what a link leads to, and leaves the link", () => {
    const folder = folderWith({ "real/a.yaml": "old" });
    const link = join(folder, "link.yaml");
    symlinkSync("real/a.yaml", link);
    replaceFile(link, bytes("new"), stateOf(link));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real/a.yaml"), "utf8")).toBe("new");
  });

  it("makes a file of ours that is not there yet", () => {
    const folder = folderWith();
    replaceFile(join(folder, "report.json"), bytes("{}"), undefined);
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("{}");
  });

  it("refuses a file that somebody else changed since it was read", () => {
    const folder = folderWith({ "a.yaml": "old" });
    const path = join(folder, "a.yaml");
    const state = stateOf(path);
    writeFileSync(path, "changed by somebody");
    expect(() => replaceFile(path, bytes("new"), state)).toThrow(/was left as it is: it was changed by somebody else/);
    expect(readFileSync(path, "utf8")).toBe("changed by somebody");
  });

  it("refuses a folder", () => {
    const folder = folderWith();
    expect(() => replaceFile(folder, bytes("x"), undefined)).toThrow(/cannot be written: it is not a regular file/);
  });

  it("writes every encoding as it was read", () => {
    expect([...encode("\ufeffa", "utf-8")]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
    expect([...encode("\ufeffa", "utf-16le")]).toEqual([0xff, 0xfe, 0x61, 0]);
    expect([...encode("\ufeffa", "utf-16be")]).toEqual([0xfe, 0xff, 0, 0x61]);
  });

  const steps = ["realpathSync", "statSync", "openSync", "writeSync", "fchmodSync", "fsyncSync", "renameSync"] as const;
  for (const step of steps) {
    it(`loses nothing when ${step} fails`, () => {
      const folder = folderWith({ "a.yaml": "old" });
      const path = join(folder, "a.yaml");
      const state = stateOf(path);
      const failing: WritingFileSystem = {
        ...nodeFileSystem,
        [step]: () => {
          throw Object.assign(new Error(step), { code: "ENOSPC" });
        },
      };
      expect(() => replaceFile(path, bytes("new"), state, failing)).toThrow(/was left as it is: the disk is full\.$/);
      expect(readFileSync(path, "utf8")).toBe("old");
      expect(readdirSync(folder)).toEqual(["a.yaml"]);
    });
  }

  it("writes all of a content that the system takes in pieces", () => {
    const folder = folderWith({ "a.yaml": "old" });
    const path = join(folder, "a.yaml");
    const piecemeal = {
      ...nodeFileSystem,
      writeSync: (descriptor: number, content: Uint8Array, at: number) =>
        nodeFileSystem.writeSync(descriptor, content, at, Math.min(3, content.length - at)),
    } as unknown as WritingFileSystem;
    replaceFile(path, bytes("0123456789"), stateOf(path), piecemeal);
    expect(readFileSync(path, "utf8")).toBe("0123456789");
  });
});
