import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";

/** How installers name the folder of a Java 8: `jdk1.8.0_202`, `java-8-openjdk-amd64`, `jre8`, `temurin-8`, `zulu8.50`. */
const JAVA_8 = /(?:^|[/\\])(?:jdk|jre|java|openjdk|temurin|zulu|corretto|graalvm)[a-z]*[-_]?(?:1\.)?8(?:$|[^0-9])/i;

export default defineRule({
  id: "java8-with-2x",
  area: "keys",
  summary: "Flink 2 is told to run on Java 8",
  severity: "warning",
  since: "2.0",
  fix: "none",
  keys: ["env.java.home"],
  messages: {
    found: "{flink} does not run on Java 8, and `{value}` looks like one: its classes are made for Java 11 and later.",
    help: "Name the folder of a Java 11, 17 or 21.",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    const lines = context.target.lines & linesBetween("2.0");
    if (lines === 0 || !JAVA_8.test(entry.value) || !isSeen(bound, context)) return;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context, lines), value: entry.value },
      key: entry.key,
      lines,
      start: entry.valueStart,
      end: entry.valueEnd,
    });
  },
});
