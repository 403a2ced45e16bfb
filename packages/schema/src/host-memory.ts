/*
 * For hosts that bundle the engine: the memory that a file results in, and words for it.
 */
export {
  type FileMemory,
  fileMemory,
  type MemoryPart,
  type ProcessMemory,
  type ProcessPart,
  type ProposedMemory,
  proposedMemory,
} from "./explain/file-memory.js";
export { derivationText, noticeText } from "./explain/memory-words.js";
export { kubernetesMemory, yarnContainer } from "./memory/containers.js";
export { networkBufferCount } from "./memory/network-buffers.js";
export { readableSize } from "./memory/readable-size.js";
export { waysOutText } from "./memory/way-out-words.js";
export { parseMemorySize } from "./values/memory-size.js";
