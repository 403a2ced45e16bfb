import type { SourceText } from "../../text/source-text.js";
import type { ConfigDocument } from "../document.js";

export function readFast(_source: SourceText): ConfigDocument | undefined {
  return undefined;
}
