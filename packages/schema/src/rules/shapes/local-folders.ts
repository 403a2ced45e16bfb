/** Options that hold a folder or file of one machine, which Flink opens without its file systems. */
export const LOCAL_FOLDER_KEYS: readonly string[] = [
  "env.log.dir",
  "env.pid.dir",
  "historyserver.web.tmpdir",
  "process.jobmanager.working-dir",
  "process.taskmanager.working-dir",
  "process.working-dir",
  "web.tmpdir",
  "web.upload.dir",
];

/** Whether a text begins with a scheme, as a URI does and a path does not. */
export function hasScheme(text: string): boolean {
  return /^\s*[a-zA-Z][a-zA-Z0-9+.-]+:\/?/.test(text);
}

/** The path of a `file` URI without a host; undefined for anything else. */
export function pathOfFileUri(text: string): string | undefined {
  return /^\s*file:(?:\/\/)?(\/[^/\s].*?)\s*$/.exec(text)?.[1];
}

/** Whether a text begins with a home directory, which only a shell puts in its place. */
export function startsAtHome(text: string): boolean {
  return /^\s*~(?:[\w.-]*)(?:\/|$)/.test(text);
}

/** Whether a text is a path of Windows. */
export function isWindowsPath(text: string): boolean {
  return /^\s*[a-zA-Z]:\\|\\/.test(text);
}
