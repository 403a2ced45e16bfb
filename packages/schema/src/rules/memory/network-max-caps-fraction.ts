import { readableSize } from "../../memory/readable-size.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";

export default memoryNoticed({
  id: "network-max-caps-fraction",
  process: "taskmanager",
  summary: "A fraction of network memory that the default maximum of old releases cuts",
  severity: "info",
  until: "1.16",
  fix: "none",
  when: [{ key: "taskmanager.memory.network.fraction", set: true }],
  messages: {
    found:
      "{flink} gives the network {network} and no more: the default of `taskmanager.memory.network.max` cuts the fraction of {value}.",
    help: "Set `taskmanager.memory.network.max` as well; from Flink 1.17 on it has no bound.",
  },
  at: ["taskmanager.memory.network.fraction", "taskmanager.network.memory.fraction"],
  find({ network }, _key, { effective }) {
    const { derivation } = network;
    if (derivation.how !== "fraction" || derivation.capped !== "max") return undefined;
    if (effective.has("taskmanager.memory.network.max") || effective.has("taskmanager.network.memory.max")) {
      return undefined;
    }
    return { network: readableSize(network.bytes) };
  },
});
