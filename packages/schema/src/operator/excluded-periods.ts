// `CalendarUtils` of the autoscaler: periods as `HH:mm-HH:mm` of a day or as Quartz cron expressions.

/** The key whose value the messages name. */
export const EXCLUDED_PERIODS = "job.autoscaler.excluded.periods";

/** What the operator says against one period; undefined where it takes it. */
export function periodProblem(expression: string): string | undefined {
  const parts = expression.split("&&");
  while (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  const start = `Invalid value ${expression} in the autoscaler config ${EXCLUDED_PERIODS}`;
  if (parts.length > 2) return start;
  let daily = false;
  let cron = false;
  for (const part of parts) {
    const text = part.trim();
    const isDaily = isDailyPeriod(text);
    const isCron = isCronExpression(text);
    if (!isDaily && !isCron) {
      return `${start}, the value is neither a valid daily expression nor a valid cron expression`;
    }
    daily ||= isDaily;
    cron ||= isCron;
  }
  if (parts.length < 2 || (daily && cron)) return undefined;
  return `${start}, the value can not be configured as dailyExpression && dailyExpression or cronExpression && cronExpression`;
}

function isDailyPeriod(text: string): boolean {
  const parts = text.split("-");
  while (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  const [from, to] = parts.map(timeOfDay);
  return parts.length === 2 && from !== undefined && to !== undefined && from < to;
}

/** Milliseconds since midnight of `HH:mm[:ss[:SSS]]`; undefined for anything else. */
function timeOfDay(text: string): number | undefined {
  const parts = text.split(":");
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => /^\+?[0-9]+$/.test(part))) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59 || millis > 999) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

interface CronField {
  readonly lowest: number;
  readonly highest: number;
  readonly words?: readonly string[];
  readonly is?: "day-of-month" | "day-of-week";
}

const FIELDS: readonly CronField[] = [
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 23 },
  { lowest: 1, highest: 31, is: "day-of-month" },
  { lowest: 1, highest: 12, words: MONTHS },
  { lowest: 1, highest: 7, words: DAYS, is: "day-of-week" },
  { lowest: 1970, highest: 2299 },
];

/** Whether Quartz reads a text as a cron expression: six or seven fields, exactly one of the two days being `?`. */
export function isCronExpression(text: string): boolean {
  const fields = text
    .toUpperCase()
    .split(/[ \t]+/)
    .filter((field) => field !== "");
  if (fields.length < 6) return false;
  const [, , , dayOfMonth, , dayOfWeek] = fields;
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) return false;
  return FIELDS.every((field, index) => {
    const value = fields[index];
    return value === undefined || value.split(",").every((item) => isCronItem(item, field));
  });
}

function isCronItem(item: string, field: CronField): boolean {
  if (item === "*") return true;
  if (item === "?") return field.is !== undefined;
  const step = /^(\*|)\/([0-9]+)$/.exec(item);
  if (step !== null) return Number(step[2]) <= field.highest;
  if (field.is === "day-of-month" && /^(?:L(?:-(?:[0-9]|[12][0-9]|30))?W?|LW)$/.test(item)) return true;
  if (field.is === "day-of-month" && item.endsWith("W")) return isWithin(item.slice(0, -1), field);
  if (field.is === "day-of-week") {
    if (item === "L") return true;
    const nth = /^([A-Z]{3}|[0-9]+)(?:L|#([1-5]))$/.exec(item);
    if (nth !== null) return isWithin(nth[1] ?? "", field);
  }
  const [, from = "", to, by] = /^([A-Z]{3}|[0-9]+)(?:-([A-Z]{3}|[0-9]+))?(?:\/([0-9]+))?$/.exec(item) ?? [];
  if (!isWithin(from, field) || (to !== undefined && !isWithin(to, field))) return false;
  return by === undefined || (Number(by) > 0 && Number(by) <= field.highest);
}

function isWithin(text: string, { lowest, highest, words }: CronField): boolean {
  if (!/^[0-9]+$/.test(text)) return words?.includes(text) ?? false;
  return Number(text) >= lowest && Number(text) <= highest;
}
