// Reads questions from standard input and writes answers in the same order. No question may end the process.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./workspace.mjs";

const { answerLine } = createRequire(import.meta.url)(join(ROOT, "packages/schema/dist/ask.cjs"));

process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** Chunks of the line that is not complete yet; joined once, so that a long line stays linear. */
let pending = [];
process.stdin.on("data", (chunk) => {
  let start = 0;
  let answers = "";
  for (let end = chunk.indexOf(10, start); end !== -1; end = chunk.indexOf(10, start)) {
    pending.push(chunk.subarray(start, end));
    answers += answerTo(Buffer.concat(pending).toString("utf8"));
    pending = [];
    start = end + 1;
  }
  pending.push(chunk.subarray(start));
  if (answers !== "" && !process.stdout.write(answers)) {
    process.stdin.pause();
    process.stdout.once("drain", () => process.stdin.resume());
  }
});
process.stdin.on("end", () => process.stdout.write(answerTo(Buffer.concat(pending).toString("utf8"))));

function answerTo(line) {
  return line.trim() === "" ? "" : `${answerLine(line)}\n`;
}
