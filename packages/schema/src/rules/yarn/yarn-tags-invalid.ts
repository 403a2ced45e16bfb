import { statement } from "../shapes/statement.js";

/** `YarnConfiguration.APPLICATION_MAX_TAG_LENGTH` of Hadoop. */
const LONGEST = 100;

export default statement({
  id: "yarn-tags-invalid",
  area: "yarn",
  summary: "A tag that YARN does not take",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-tag-not-ascii" },
  processes: ["yarn"],
  fix: "none",
  keys: ["yarn.tags"],
  messages: {
    ascii: "YARN refuses the application of {flink}: the tag `{tag}` holds other characters than those of ASCII.",
    long: "YARN refuses the application of {flink}: the tag `{tag}` has {length} characters, and {longest} are allowed.",
    help: "Separate the tags by commas, and keep them short and in ASCII.",
  },
  lines: ({ entry }, { target }) => (refusedTag(entry.value) === undefined ? 0 : target.lines),
  wording: ({ entry }) => ({ found: isAscii(refusedTag(entry.value) ?? "") ? "long" : "ascii" }),
  data({ entry }) {
    const tag = refusedTag(entry.value) ?? "";
    return { tag: tag.length > 40 ? `${tag.slice(0, 39)}…` : tag, length: tag.length, longest: LONGEST };
  },
});

const isAscii = (text: string): boolean => [...text].every((character) => (character.codePointAt(0) ?? 0) < 128);

function refusedTag(value: string): string | undefined {
  const tags = value.split(",").map((tag) => tag.trim());
  return tags.find((tag) => tag.length > LONGEST || !isAscii(tag));
}
