import { enabledKey } from "../shapes/autoscaler.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "autoscaler-bounds-crossed",
  area: "autoscaler",
  summary: "A smallest parallelism of vertices above the largest",
  severity: "warning",
  messages: {
    found: "The autoscaler cannot keep both: `{key}` is {value}, above the largest parallelism of {largest}.",
    help: "Lower the one, or raise the other.",
  },
  find({ configuration }) {
    const built = configuration();
    if (built?.ok !== true || enabledKey(built.settings) === undefined) return [];
    const numberOf = (key: string) => {
      const text = built.settings.get(key)?.value ?? "";
      return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
    };
    const key = "job.autoscaler.vertex.min-parallelism";
    const [smallest, largest] = [numberOf(key), numberOf("job.autoscaler.vertex.max-parallelism")];
    if (smallest === undefined || largest === undefined || smallest <= largest) return [];
    return [{ path: ["spec", "flinkConfiguration"], key, data: { key, value: smallest, largest } }];
  },
});
