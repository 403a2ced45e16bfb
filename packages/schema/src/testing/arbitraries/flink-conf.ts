import { chance, disturbed, pick, type Random, some } from "./random.js";
import { SCALAR_TYPES, valueText } from "./values.js";

const KEYS: readonly string[] = [
  "jobmanager.rpc.address",
  "jobmanager.rpc.port",
  "jobmanager.memory.process.size",
  "taskmanager.memory.process.size",
  "taskmanager.memory.managed.fraction",
  "taskmanager.numberOfTaskSlots",
  "parallelism.default",
  "rest.port",
  "state.backend.type",
  "state.checkpoints.dir",
  "execution.checkpointing.interval",
  "high-availability.type",
  "high-availability.storageDir",
  "env.java.opts.all",
  "metrics.reporter.prom.port",
  "kubernetes.taskmanager.labels",
  "pipeline.jars",
  "s3.secret-key",
  "ключ",
  "a",
  "",
];

const NOISE: readonly string[] = [
  ..." \t\n\r\f\u0000\u0007\u000b\u001c#:;,.=-\"'{}[]|>*&!%@`~",
  ": ",
  "\r\n",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u3000",
  "\ufeff",
  "\uff1a",
  "😀",
  "\ud800",
];

const SEPARATORS: readonly string[] = [
  ": ",
  ": ",
  ": ",
  ": ",
  ": ",
  ": ",
  ":  ",
  ":",
  ":\t",
  " : ",
  "=",
  "\uff1a ",
  ":\u00a0",
  " = ",
  ": \t",
];

function line(random: Random): string {
  const roll = random();
  if (roll < 0.06)
    return pick(random, [
      "",
      "   ",
      "\t",
      "#",
      "# comment",
      "   # indented: x",
      "---",
      "...",
      "%YAML 1.2",
      "::",
      ": x",
      ":",
    ]);
  const key = pick(random, KEYS);
  const value = chance(random, 0.5) ? pick(random, VALUES) : valueText(random, pick(random, SCALAR_TYPES));
  if (roll < 0.1) return `${key}:\n  - ${value}\n  - ${value}`;
  if (roll < 0.14) return `${key.split(".").join(":\n  ")}: ${value}`;
  if (roll < 0.17) return `<property><name>${key}</name><value>${value}</value></property>`;
  const start = chance(random, 0.12)
    ? pick(random, [" ", "  ", "\t", "- ", "#", "export ", "-D", "\u3000", "\ufeff", "\u001c"])
    : "";
  const end = chance(random, 0.15)
    ? pick(random, [" ", "\t", " # note", "#glued", ";", "\u2009", "\u0000", " #", "\u0085"])
    : "";
  return `${start}${key}${pick(random, SEPARATORS)}${value}${end}`;
}

const VALUES: readonly string[] = [
  "localhost",
  "6123",
  "1600m",
  "hdfs:///flink/cp",
  "s3://b/ha#x",
  '"quoted"',
  "'single # inside'",
  "a: b: c",
  "-XX:+UseG1GC -Dfoo=bar",
  "|",
  ">-",
  "[a, b]",
  "{a: b}",
  "\u0024{ENV:-x}",
  "C:\\flink\\cp",
  "",
];

/** The text of a flink-conf.yaml as people write it, with their mistakes, and now and then a broken one. */
export function flinkConfText(random: Random): string {
  const lines = some(random, 14, () => line(random));
  const end = pick(random, ["\n", "\n", "\n", "\r\n", "\r"]);
  const mixed = (): string => (chance(random, 0.03) ? pick(random, ["\r", "\r\n", "\n\r", "\n\n"]) : end);
  let text = lines.map((content) => content + mixed()).join("");
  if (chance(random, 0.2)) text = text.trimEnd();
  if (chance(random, 0.03)) text = `\ufeff${text}`;
  for (let times = 0; times < 3; times++) text = disturbed(random, text, NOISE, 0.35);
  return text;
}
