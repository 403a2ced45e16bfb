import { phrase } from "@flinkconf/schema/host";
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
      return phrase("it does not exist");
    case "EACCES":
    case "EPERM":
      return phrase("permission is denied");
    case "EISDIR":
      return phrase("it is a folder");
    case "ENOTDIR":
      return phrase("a part of its path is not a folder");
    case "ELOOP":
      return phrase("its links lead in a circle");
    case "ENAMETOOLONG":
      return phrase("its name is too long");
    case "EMFILE":
    case "ENFILE":
      return phrase("too many files are open");
    case "ENOSPC":
    case "EDQUOT":
      return phrase("the disk is full");
    case "EFBIG":
      return phrase("the file would become larger than allowed");
    case "EROFS":
      return phrase("the file system is read-only");
    case "EIO":
      return phrase("the device fails");
    default:
      return typeof code === "string"
        ? phrase("the system says {code}", { code })
        : String((error as Error)?.message ?? error);
  }
}
