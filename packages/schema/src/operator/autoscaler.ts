// `AutoscalerValidator`, in `DefaultValidator` up to 1.13.
import { doubleText } from "../values/java-decimal-text.js";
import { durationText } from "../values/java-duration.js";
import { splitEscaped } from "../values/structured-text.js";
import { type OperatorOption, readBoolean, readDouble, readDuration, type Settings, textOf } from "./configuration.js";
import { EXCLUDED_PERIODS, periodProblem } from "./excluded-periods.js";
import { isAtLeast, type OperatorRelease } from "./release.js";
import { type Check, CONFIGURATION, Findings } from "./verdict.js";

/** An option of the autoscaler under its name, then under the prefix it had before 1.7. */
export function autoscalerOption(name: string, ...older: readonly string[]): OperatorOption {
  const names = [name, ...older];
  return {
    key: `job.autoscaler.${name}`,
    others: [
      ...older.map((one) => `job.autoscaler.${one}`),
      ...names.map((one) => `kubernetes.operator.job.autoscaler.${one}`),
    ],
  };
}

export const AUTOSCALER_ENABLED = autoscalerOption("enabled");
const METRICS_WINDOW = autoscalerOption("metrics.window");
const UTILIZATION_TARGET = autoscalerOption("utilization.target", "target.utilization");
const RECONCILE_INTERVAL: OperatorOption = {
  key: "kubernetes.operator.reconcile.interval",
  others: ["kubernetes.operator.reconciler.reschedule.interval"],
};

interface Bound {
  readonly option: OperatorOption;
  readonly lowest: number;
  readonly highest?: number;
  readonly since?: OperatorRelease;
  readonly until?: OperatorRelease;
  /** The bound holds only where this is switched on. */
  readonly feature?: OperatorOption;
}

const OBSERVED = autoscalerOption("observed-scalability.coefficient-min");

function bounds(target: number): readonly Bound[] {
  return [
    { option: autoscalerOption("scale-down.max-factor"), lowest: 0 },
    { option: autoscalerOption("scale-up.max-factor"), lowest: 0 },
    { option: autoscalerOption("target.utilization"), lowest: 0, until: "1.10" },
    { option: UTILIZATION_TARGET, lowest: 0, highest: 1, since: "1.11" },
    { option: autoscalerOption("target.utilization.boundary"), lowest: 0 },
    { option: autoscalerOption("utilization.max"), lowest: target, highest: 1, since: "1.11" },
    { option: autoscalerOption("utilization.min"), lowest: 0, highest: target, since: "1.11" },
    { option: autoscalerOption("memory.gc-pressure.threshold"), lowest: 0, highest: 1, since: "1.16" },
    { option: autoscalerOption("memory.heap-usage.threshold"), lowest: 0, highest: 1, since: "1.16" },
    { option: OBSERVED, lowest: 0.01, highest: 1, since: "1.12", until: "1.15" },
    {
      option: OBSERVED,
      lowest: 0.01,
      highest: 1,
      since: "1.16",
      feature: autoscalerOption("observed-scalability.enabled"),
    },
    {
      option: autoscalerOption("scaling.effectiveness.threshold"),
      lowest: 0,
      highest: 1,
      since: "1.16",
      feature: autoscalerOption("scaling.effectiveness.detection.enabled"),
    },
    {
      option: autoscalerOption("memory.tuning.overhead"),
      lowest: 0,
      highest: 1,
      since: "1.16",
      feature: autoscalerOption("memory.tuning.enabled"),
    },
  ];
}

/** The checks of the autoscaler's options. They find nothing where it is off, and each runs whatever the others find. */
export function autoscalerChecks(settings: Settings, release: OperatorRelease): readonly Check[] {
  const enabled = readBoolean(settings, AUTOSCALER_ENABLED);
  if (!enabled.ok) return [crashed(enabled)];
  if (enabled.value !== true) return [];
  const checks: Check[] = [];
  let target = 0.7;
  if (isAtLeast(release, "1.11")) {
    const read = readDouble(settings, UTILIZATION_TARGET);
    if (!read.ok) checks.push(crashed(read));
    else target = read.value ?? target;
  }
  for (const bound of bounds(target)) if (holds(bound, release)) checks.push(checkBound(bound, settings));
  if (isAtLeast(release, "1.8")) checks.push(checkPeriods(settings));
  if (isAtLeast(release, "1.16")) checks.push(checkWindow(settings, release));
  return checks;
}

function crashed({ message, key }: { readonly message: string; readonly key: string }): Check {
  return [{ code: "crash", path: [...CONFIGURATION, key], message, key }];
}

function holds({ since, until }: Bound, release: OperatorRelease): boolean {
  return (since === undefined || isAtLeast(release, since)) && (until === undefined || isAtLeast(until, release));
}

function checkBound({ option, lowest, highest, feature }: Bound, settings: Settings): Check {
  if (feature !== undefined) {
    const enabled = readBoolean(settings, feature);
    if (!enabled.ok) return crashed(enabled);
    if (enabled.value !== true) return [];
  }
  const findings = new Findings();
  const read = readDouble(settings, option);
  if (!read.ok) {
    const message = `Invalid value in the autoscaler config ${option.key}`;
    findings.refuse("autoscaler-number", [...CONFIGURATION, read.key], message, { key: read.key });
  } else if (read.value !== undefined && (read.value < lowest || (highest !== undefined && read.value > highest))) {
    const key = read.key ?? option.key;
    const range = `[${doubleText(lowest)}, ${highest === undefined ? "+Infinity" : doubleText(highest)}]`;
    const message = `The AutoScalerOption ${option.key} is invalid, it should be a value within the range ${range}`;
    findings.refuse("autoscaler-range", [...CONFIGURATION, key], message, { key });
  }
  return findings.verdicts;
}

function checkPeriods(settings: Settings): Check {
  const option = autoscalerOption("excluded.periods");
  const text = textOf(settings, option);
  const split = text === undefined ? undefined : splitEscaped(text, ";".charCodeAt(0));
  const findings = new Findings();
  if (split?.ok === true) {
    for (const period of split.value) {
      const message = periodProblem(period);
      const key = EXCLUDED_PERIODS;
      if (message !== undefined) findings.refuse("autoscaler-periods", [...CONFIGURATION, key], message, { key });
    }
  }
  return findings.verdicts;
}

function checkWindow(settings: Settings, release: OperatorRelease): Check {
  const window = readDuration(settings, METRICS_WINDOW, release);
  if (!window.ok) return crashed(window);
  const interval = readDuration(settings, RECONCILE_INTERVAL, release);
  if (!interval.ok) return crashed(interval);
  const seen = window.value ?? { seconds: 900n, nanos: 0 };
  const between = interval.value ?? { seconds: 60n, nanos: 0 };
  if (seen.seconds > between.seconds || (seen.seconds === between.seconds && seen.nanos >= between.nanos)) return [];
  const key = window.key ?? interval.key ?? METRICS_WINDOW.key;
  const message = `The autoscaler metric window (${METRICS_WINDOW.key}=${durationText(seen)}) must not be smaller than the operator reconcile interval (${RECONCILE_INTERVAL.key}=${durationText(between)}), otherwise fewer than two metric samples are retained and autoscaling is never applied.`;
  return [{ code: "autoscaler-window", path: [...CONFIGURATION, key], message, key }];
}
