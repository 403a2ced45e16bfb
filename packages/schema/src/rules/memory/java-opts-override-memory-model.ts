import { statement } from "../shapes/statement.js";

/** JVM options that say what Flink's memory model says as well. */
const MEMORY_FLAG = /(?:^|\s|["'])-(?:Xmx|Xms|XX:MaxDirectMemorySize=|XX:MaxMetaspaceSize=)[^\s"']*/;

export default statement({
  id: "java-opts-override-memory-model",
  area: "memory",
  summary: "A JVM option that overrides the memory that Flink has divided",
  severity: "warning",
  fix: "none",
  when: [{ key: "*", matching: "-Xm[xs]|MaxDirectMemorySize|MaxMetaspaceSize" }],
  keys: [
    "env.java.opts",
    "env.java.opts.all",
    "env.java.opts.jobmanager",
    "env.java.opts.taskmanager",
    "env.java.default-opts.all",
    "env.java.default-opts.jobmanager",
    "env.java.default-opts.taskmanager",
  ],
  messages: {
    found:
      "{flink} passes {flag} after its own, so it wins: the JVM no longer keeps to the memory that Flink has divided.",
    help: "Take it out, and set the size with an option below `taskmanager.memory` or `jobmanager.memory`.",
  },
  lines: ({ entry }, { target }) => (MEMORY_FLAG.test(entry.value) ? target.lines : 0),
  data: ({ entry }) => ({ flag: `\`${(MEMORY_FLAG.exec(entry.value)?.[0] ?? "").replace(/^[\s"']+/, "")}\`` }),
});
