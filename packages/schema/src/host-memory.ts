/*
 * For hosts that bundle the engine: the memory that a file results in, and words for it.
 */
export {
  type FileMemory,
  fileMemory,
  type MemoryPart,
  type ProcessMemory,
  type ProcessPart,
} from "./explain/file-memory.js";
export { derivationText, noticeText } from "./explain/memory-words.js";
export { readableSize } from "./memory/readable-size.js";
export { waysOutText } from "./memory/way-out-words.js";
