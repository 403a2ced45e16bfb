/** A term that a description may use, and the one word that Chinese descriptions have for it. */
export interface Term {
  readonly english: RegExp;
  readonly chinese: string;
}

/** Where one language says it, so does the other, and always with the same word. */
export const GLOSSARY: readonly Term[] = [
  { english: /\bcheckpoint(?:s|ed|ing)?\b/i, chinese: "检查点" },
  { english: /\bsavepoints?\b/i, chinese: "保存点" },
  { english: /\bmanaged memory\b/i, chinese: "托管内存" },
  { english: /\bparallelism\b/i, chinese: "并行度" },
  { english: /\bstate backends?\b/i, chinese: "状态后端" },
  { english: /\bhigh[- ]availability\b/i, chinese: "高可用" },
  { english: /\brestart strateg(?:y|ies)\b/i, chinese: "重启策略" },
  { english: /\bnetwork memory\b/i, chinese: "网络内存" },
  { english: /\bheap memory\b/i, chinese: "堆内存" },
  { english: /\boff-heap memory\b/i, chinese: "堆外内存" },
  { english: /\bmetaspace\b/i, chinese: "元空间" },
  { english: /\bwatermarks?\b/i, chinese: "水位线" },
  { english: /\bback-?pressured?\b/i, chinese: "反压" },
];

/** Other words for the same things, which readers of Chinese meet elsewhere: a reader should not have to wonder. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  检测点: "检查点",
  安全点: "保存点",
  受管内存: "托管内存",
  管理内存: "托管内存",
  并发度: "并行度",
  后端状态: "状态后端",
  重启政策: "重启策略",
  水印: "水位线",
  背压: "反压",
  元数据空间: "元空间",
  槽位: "slot",
  上报器: "reporter",
  报告器: "reporter",
};
