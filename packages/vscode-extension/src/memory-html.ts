/** One part of a process, as the server tells it. */
interface Part {
  readonly part: string;
  readonly name: string;
  readonly bytes: number;
  readonly size: string;
  readonly derivation: string;
}

type ProcessView =
  | {
      readonly ok: true;
      readonly total: string;
      readonly bytes: number;
      readonly parts: readonly Part[];
      readonly jvmArguments: string;
    }
  | { readonly ok: false; readonly message: string; readonly keys: readonly string[] };

/** The memory of a file, as the server tells it. */
export interface MemoryView {
  readonly flink: string;
  readonly jobmanager: ProcessView;
  readonly taskmanager: ProcessView;
}

export interface MemoryWords {
  readonly nothing: string;
  readonly refuses: string;
  readonly process: string;
}

/** The picture as a page without any script; colours are those of the editor's theme. */
export function memoryHtml(memory: MemoryView | null, words: MemoryWords): string {
  const body =
    memory === null
      ? `<p>${escaped(words.nothing)}</p>`
      : processHtml("JobManager", memory.jobmanager, words) + processHtml("TaskManager", memory.taskmanager, words);
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 0 8px; }
h2 { font-size: 1em; margin: 12px 0 4px; }
table { border-collapse: collapse; width: 100%; }
td { padding: 1px 4px; white-space: nowrap; }
td.size { text-align: right; }
td.bar { width: 60%; }
.bar div { height: 12px; min-width: 1px; border: 1px solid var(--vscode-contrastBorder, transparent); box-sizing: border-box; }
.heap { background: var(--vscode-charts-blue); }
.direct { background: var(--vscode-charts-yellow); }
.managed { background: var(--vscode-charts-green); }
.jvm { background: var(--vscode-charts-purple); }
.refused { color: var(--vscode-errorForeground); white-space: normal; }
</style></head><body>${body}</body></html>`;
}

function processHtml(name: string, process: ProcessView, words: MemoryWords): string {
  if (!process.ok) {
    return `<h2>${name}</h2><p class="refused" role="alert">${escaped(words.refuses)} ${escaped(process.message)}</p>`;
  }
  let done = 0;
  const rows = process.parts.map(({ part, name: label, bytes, size, derivation }) => {
    const left = process.bytes === 0 ? 0 : (done / process.bytes) * 100;
    const width = process.bytes === 0 ? 0 : (bytes / process.bytes) * 100;
    done += bytes;
    const bar =
      bytes === 0
        ? ""
        : `<div class="${kindOf(part)}" style="margin-left:${left.toFixed(2)}%;width:${width.toFixed(2)}%"></div>`;
    return `<tr title="${escaped(derivation)}"><td>${escaped(label)}</td><td class="size">${escaped(size)}</td><td class="bar">${bar}</td></tr>`;
  });
  const heading = `${name}: ${escaped(process.total)} ${escaped(words.process)}`;
  return `<h2>${heading}</h2><table aria-label="${name}">${rows.join("")}</table>`;
}

function kindOf(part: string): string {
  if (part === "managed") return "managed";
  if (/heap$/i.test(part) && !/off/i.test(part)) return "heap";
  return part.startsWith("jvm") ? "jvm" : "direct";
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
