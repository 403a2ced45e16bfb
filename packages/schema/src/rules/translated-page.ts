/** The prose of a rule's page in another language; what stands between backticks, links and lists are those of the English page. */
export interface PageWords {
  /** What Flink does, or flinkconf. */
  readonly does?: string;
  readonly why: string;
  readonly todo: string;
  /** Prose among the examples, where there is some. */
  readonly examples?: string;
  readonly applies: string;
}

/** What pages are made of beside the prose, by its English. */
const HEADINGS: Readonly<Record<string, string>> = {
  "What Flink does": "Flink 的行为",
  "What flinkconf does": "flinkconf 的行为",
  "Why it matters": "为什么重要",
  "What to do": "怎么办",
  Examples: "示例",
  "Applies to": "适用范围",
  Wrong: "错误",
  Right: "正确",
  Known: "已知的版本",
  "Newer than known": "比已知的更新",
  "Older than known": "比已知的更旧",
};

const SECTIONS: Readonly<Record<string, keyof PageWords>> = {
  "What Flink does": "does",
  "What flinkconf does": "does",
  "Why it matters": "why",
  "What to do": "todo",
  "Applies to": "applies",
};

const ROWS: Readonly<Record<string, string>> = {
  Severity: "级别",
  Files: "文件",
  Flink: "Flink",
  Fix: "修复",
  Proof: "依据",
};

/** Put in place one after the other; longer ones first. */
const CELLS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/, off by default$/, "，默认关闭"],
  [/^error/, "错误"],
  [/^warning/, "警告"],
  [/^info/, "提示"],
  [/^none$/, "无"],
  [/^safe or unsafe, by case$/, "安全或不安全，视情况而定"],
  [/^safe$/, "安全"],
  [/^unsafe$/, "不安全"],
  [/^any$/, "任意"],
  [/([\d.]+) to ([\d.]+)/g, "$1 到 $2"],
  [/Hadoop's XML files/, "Hadoop 的 XML 文件"],
  [/resources of the Kubernetes operator/, "Kubernetes Operator 的资源"],
  [/Kubernetes manifests/, "Kubernetes 清单"],
  [/(`[^`]+`) refuses \(recorded case (`[^`]+`)\)/, "$1 会拒绝（记录的用例 $2）"],
  [
    /(`[^`]+`) loads the file without the setting \(recorded case (`[^`]+`)\)/,
    "$1 会加载该文件但丢弃该设置（记录的用例 $2）",
  ],
  [/^(`[^`]+`): /, "$1："],
  [/`, /g, "`、"],
];

/**
 * A rule's page in Chinese: the prose and the summary that are handed in, with the table, the headings and the examples of
 * the English page. What has no words stays as it is.
 */
export function translatedPage(english: string, words: PageWords, summary: string): string {
  const [head = "", ...sections] = split(english, "## ");
  return [translatedHead(head, summary), ...sections.map((section) => translatedSection(section, words))].join("");
}

/** Cuts a text before every line outside of code that begins with a mark. */
function split(text: string, mark: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let fence = "";
  for (const line of text.split(/(?<=\n)/)) {
    const found = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (found !== undefined && (fence === "" || line.trim() === fence)) fence = fence === "" ? found : "";
    if (fence === "" && found === undefined && line.startsWith(mark)) {
      pieces.push(piece);
      piece = "";
    }
    piece += line;
  }
  return [...pieces, piece];
}

function translatedHead(head: string, summary: string): string {
  let said = false;
  return head
    .split("\n")
    .map((line) => {
      const row = /^\| (\w+) \| (.*) \|$/.exec(line);
      if (row !== null) return `| ${ROWS[row[1] ?? ""] ?? row[1]} | ${cell(row[2] ?? "")} |`;
      if (said || line === "" || /^(?:#|<!--|\|)/.test(line)) return line;
      said = true;
      return `${summary}。`;
    })
    .join("\n");
}

function cell(text: string): string {
  return CELLS.reduce((said, [english, chinese]) => said.replace(english, chinese), text);
}

function translatedSection(section: string, words: PageWords): string {
  const end = section.indexOf("\n");
  const title = section.slice(3, end);
  const heading = `## ${HEADINGS[title] ?? title}`;
  const member = SECTIONS[title];
  if (member === undefined) return `${heading}${translatedExamples(section.slice(end), words.examples)}`;
  const text = words[member];
  if (text === undefined) return `${heading}${section.slice(end)}`;
  const tail = /\n*$/.exec(section)?.[0] ?? "";
  return `${heading}\n\n${text}${tail}`;
}

/** Headings are translated; the first paragraph gives way to the words, where there are some; code and tables stay. */
function translatedExamples(examples: string, prose: string | undefined): string {
  const [introduction = "", ...cases] = split(examples, "### ");
  const translated = cases.map((text) => {
    const end = text.indexOf("\n");
    const title = text.slice(4, end);
    return `### ${HEADINGS[title] ?? title}${text.slice(end)}`;
  });
  const whole = [introduction, ...translated].join("");
  return prose === undefined ? whole : whole.replace(PARAGRAPH, (_, before: string) => `${before}${prose}`);
}

/** A paragraph of prose: no heading, no table, no fence of code. */
const PARAGRAPH = /((?:^|\n)\n)(?!```|~~~|[|#\n])[^\n]+(?:\n[^\n]+)*/;
