import { parseJavaDouble } from "../../values/java-floating.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";

const CPU = namedOption(["kubernetes.jobmanager.cpu.amount", "kubernetes.jobmanager.cpu"]);

export default statement({
  id: "k8s-cpu-not-positive",
  area: "kubernetes",
  summary: "A JobManager that asks Kubernetes for no CPU",
  severity: "warning",
  fix: "none",
  keys: CPU.keys,
  messages: {
    found:
      "{flink} asks for a JobManager with {value} CPU: with 0 it gets what others leave over, and a negative number is refused by Kubernetes.",
    help: "Write a number above 0; the default is 1.0. (For TaskManagers, 0 stands for the number of slots.)",
  },
  lines(bound, context) {
    const cpu = parseJavaDouble(bound.entry.value);
    return isNativeKubernetes(context) && cpu !== undefined && cpu <= 0 ? linesTaking(CPU, bound, context) : 0;
  },
});
