import type { RuleContext } from "../rule.js";
import { type HadoopProperty, hadoopFile, hadoopProperty, propertyEdit, propertyPlace } from "../shapes/hadoop.js";
import { statement } from "../shapes/statement.js";

const CALCULATOR = "yarn.scheduler.capacity.resource-calculator";
const DOMINANT = "org.apache.hadoop.yarn.util.resource.DominantResourceCalculator";

export default statement({
  id: "yarn-vcores-need-cpu-scheduling",
  area: "yarn",
  summary: "Cores that the scheduler of YARN does not count",
  severity: "info",
  fix: "unsafe",
  keys: ["yarn.containers.vcores", "yarn.appmaster.vcores"],
  messages: {
    found:
      "The scheduler of YARN counts memory only, by what {file} says: {flink} asks for {value} cores, and any number of such containers may share a node.",
    help: "Set `{property}` to {dominant} in {file}, if cores shall count.",
    related: "This calculator knows memory only",
    fix: "Set `{property}` to {dominant}",
  },
  lines(_, context) {
    const file = hadoopFile("capacity-scheduler.xml", context);
    if (file === undefined || !usesCapacityScheduler(context)) return 0;
    const calculator = calculatorOf(context);
    return calculator === undefined || calculator.value.endsWith(".DefaultResourceCalculator")
      ? context.target.lines
      : 0;
  },
  data(_, context) {
    const file = hadoopFile("capacity-scheduler.xml", context);
    return { file: file?.path ?? "", property: CALCULATOR, dominant: DOMINANT };
  },
  places(_, context) {
    const calculator = calculatorOf(context);
    return calculator === undefined ? [] : [propertyPlace(calculator)];
  },
  fixes(_, context) {
    const calculator = calculatorOf(context);
    if (calculator === undefined) return [];
    const data = { property: CALCULATOR, dominant: DOMINANT };
    return [{ title: "fix", data, applicability: "unsafe", edits: [propertyEdit(calculator, DOMINANT)] }];
  },
});

function calculatorOf(context: RuleContext): HadoopProperty | undefined {
  return hadoopProperty(CALCULATOR, context, ["capacity-scheduler.xml"]);
}

function usesCapacityScheduler(context: RuleContext): boolean {
  const scheduler = hadoopProperty("yarn.resourcemanager.scheduler.class", context);
  return scheduler === undefined || scheduler.value.endsWith(".CapacityScheduler");
}
