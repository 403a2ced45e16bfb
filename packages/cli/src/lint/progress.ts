import { phrase } from "@flinkconf/schema/host";
import { isTerminal, STDERR, write } from "../output.js";
import { grouped } from "../print/counted.js";

/** How often a file is counted before the clock is asked. */
const STRIDE = 128;
/** Work shorter than this shows no progress. */
const PATIENCE_MS = 1000;
const INTERVAL_MS = 100;

/** Tells people how far long work is; silent where nobody looks. */
export interface Progress {
  step(done: number): void;
  end(): void;
}

const SILENT: Progress = { step: () => undefined, end: () => undefined };

export function progress(total: number): Progress {
  if (total < 2 * STRIDE || !isTerminal(STDERR)) return SILENT;
  const began = performance.now();
  let shown = 0;
  return {
    step(done) {
      if (done % STRIDE !== 0) return;
      const now = performance.now();
      if (now - began < PATIENCE_MS || now - shown < INTERVAL_MS) return;
      shown = now;
      const data = { done: grouped(done), total: grouped(total) };
      quietly(`\r${phrase("{done} of {total} files", data)}`);
    },
    end() {
      if (shown !== 0) quietly("\r\x1b[K");
    },
  };
}

function quietly(text: string): void {
  try {
    write(STDERR, text);
  } catch {
    // Progress is a courtesy.
  }
}
