/** A path as Flink's `Path` takes it apart. */
export interface FlinkPath {
  /** What stands before the first colon, when that comes before the first slash; a drive letter of Windows is none. */
  readonly scheme: string | undefined;
  /** Host and port, bucket or container; empty when there is none. */
  readonly authority: string;
  /** The rest, as written. */
  readonly path: string;
}

/** Takes a path apart as `org.apache.flink.core.fs.Path` does, without a look at any file system. */
export function flinkPath(text: string): FlinkPath {
  const whole = text.trim();
  if (/^\/?[a-zA-Z]:[\\/]/.test(whole)) return { scheme: undefined, authority: "", path: whole };
  const colon = whole.indexOf(":");
  const slash = whole.indexOf("/");
  const named = colon !== -1 && (slash === -1 || colon < slash);
  const rest = named ? whole.slice(colon + 1) : whole;
  const scheme = named ? whole.slice(0, colon) : undefined;
  if (!rest.startsWith("//") || rest.length === 2) return { scheme, authority: "", path: rest };
  const end = rest.indexOf("/", 2);
  return end === -1
    ? { scheme, authority: rest.slice(2), path: "" }
    : { scheme, authority: rest.slice(2, end), path: rest.slice(end) };
}

/** Whether nothing but slashes and dots follows the authority, which makes it the root of the file system. */
export function isRootPath({ path }: FlinkPath): boolean {
  return /^(?:\/+\.?)*\/*$/.test(path);
}

/** Whether a path is on the machine that reads it. */
export function isLocalPath({ scheme }: FlinkPath): boolean {
  return scheme?.toLowerCase() === "file";
}

/** Whether a local path lies in a folder that operating systems empty. */
export function isTemporaryPath({ path }: FlinkPath): boolean {
  return /^\/+(?:var\/+)?tmp(?:\/|$)/.test(path);
}
