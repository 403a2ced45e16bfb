/** Wrong use, or something that cannot be done: one clear sentence for standard error, exit code 2. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What went wrong with one file while the others go on. */
export interface FileError {
  readonly path: string;
  /** A full sentence that names the file. */
  readonly message: string;
}

/** Why the operating system refuses, in words; the code itself where there are none. */
export function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: unknown }).code;
  switch (code) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission is denied";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
      return "a part of its path is not a folder";
    case "ELOOP":
      return "its links lead in a circle";
    case "ENAMETOOLONG":
      return "its name is too long";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full";
    case "EFBIG":
      return "the file would become larger than allowed";
    case "EROFS":
      return "the file system is read-only";
    case "EIO":
      return "the device fails";
    default:
      return typeof code === "string" ? `the system says ${code}` : String((error as Error)?.message ?? error);
  }
}
