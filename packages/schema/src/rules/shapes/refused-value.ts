import type {
  BoundEntry,
  FixProposal,
  MessageData,
  RuleContext,
  RuleDefinition,
  ValueFault,
  ValueFaultCode,
} from "../rule.js";
import { flinkName } from "./flink-name.js";
import { refusalSeverity } from "./refusal-severity.js";
import { isReadable, shownValue, valueEdit } from "./value-edit.js";

/** What a rule says about one value that Flink refuses. */
export interface RefusedValue {
  /** Id of the message; it may use `flink`, `key`, `value` and `data`. */
  readonly message: string;
  readonly help?: string;
  readonly data?: MessageData;
  /** What was meant, for the fix of title `fix` (`{value}`, `{replacement}`). */
  readonly replacement?: string | undefined;
  readonly applicability?: "safe" | "unsafe";
}

/** The checks of a rule about values that Flink cannot convert. `describe` may pass a fault on by returning undefined. */
export function reportRefusedValues(
  codes: readonly ValueFaultCode[],
  describe: (fault: ValueFault, bound: BoundEntry, context: RuleContext) => RefusedValue | undefined,
): Pick<RuleDefinition, "faults" | "checkFault"> {
  return {
    faults: codes,
    checkFault(fault, bound, context) {
      if (fault.of !== "value") return;
      const said = describe(fault, bound, context);
      if (said !== undefined) reportRefusedValue(said, fault, bound, context);
    },
  };
}

function reportRefusedValue(said: RefusedValue, fault: ValueFault, { entry }: BoundEntry, context: RuleContext): void {
  const milder = refusalSeverity(fault.option, context);
  const { replacement = "" } = said;
  const data = {
    flink: flinkName(context, fault.lines),
    key: entry.key,
    value: shownValue(fault.text),
    ...said.data,
    replacement,
  };
  const edit =
    replacement === "" || !isReadable(replacement, fault.option, context)
      ? undefined
      : valueEdit(entry, replacement, fault);
  const fix: FixProposal | undefined =
    edit === undefined
      ? undefined
      : { title: "fix", applicability: said.applicability ?? "unsafe", data, edits: [edit] };
  context.report({
    message: said.message,
    data,
    ...(said.help === undefined ? {} : { help: said.help }),
    key: entry.key,
    lines: fault.lines,
    start: fault.start,
    end: fault.end,
    ...(milder === undefined ? {} : { severity: milder }),
    ...(fix === undefined ? {} : { fixes: [fix] }),
  });
}
