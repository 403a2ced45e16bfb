import { loadRepair } from "../load/repair.js";
import { ClosedPipe, write } from "../output.js";

/** Where a report goes: a descriptor, or a file that appears when the report is complete. */
export interface ReportSink {
  add(text: string): void;
  end(): void;
  /** The reader has gone; what is added is dropped. */
  readonly abandoned: boolean;
}

const CHUNK = 64 * 1024;

export function reportSink(outputFile: string | undefined, descriptor: number): ReportSink {
  let parts: string[] = [];
  let length = 0;
  let abandoned = false;
  const flush = (): void => {
    const text = parts.join("");
    parts = [];
    length = 0;
    if (text === "" || abandoned) return;
    try {
      write(descriptor, text);
    } catch (error) {
      if (!(error instanceof ClosedPipe)) throw error;
      abandoned = true;
    }
  };
  return {
    add(text) {
      if (text === "") return;
      parts.push(text);
      length += text.length;
      if (outputFile === undefined && length > CHUNK) flush();
    },
    end() {
      if (outputFile === undefined) flush();
      else loadRepair().writeNew(outputFile, parts.join(""));
    },
    get abandoned() {
      return abandoned;
    },
  };
}
