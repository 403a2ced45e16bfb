import { type LineSet, linesBetween } from "../../text/flink-line.js";
import { nearestWord } from "../nearest-word.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { isZoneId, zoneIds } from "./tables/time-zones.js";

/** `GMT+8`, `GMT-08`, `GMT+08:00` and `GMT+0800`, up to 18 hours. */
const CUSTOM = /^GMT[+-](?:0?\d|1[0-8])(?::?[0-5]\d)?$/;
/** Offsets that older lines took for zones. */
const OFFSET = /^(?:Z|[+-]\d[\d:]*|UT|(?:UT)[+-].*)$/;
/** The zones that people mean by names of their own. */
const MEANT: Readonly<Record<string, string>> = {
  CST: "Asia/Shanghai",
  "Asia/Beijing": "Asia/Shanghai",
  Beijing: "Asia/Shanghai",
  JST: "Asia/Tokyo",
  IST: "Asia/Kolkata",
  EST: "America/New_York",
  EDT: "America/New_York",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  CEST: "Europe/Berlin",
  utc: "UTC",
};

export default statement({
  id: "sql-time-zone-invalid",
  area: "sql",
  summary: "A time zone that Java does not know, or that is more than one",
  severity: "error",
  proof: { kind: "refusal", flink: "TableConfig", case: "sql-option-value-13" },
  processes: ["sql"],
  since: "1.12",
  fix: "unsafe",
  keys: ["table.local-time-zone"],
  messages: {
    found: "{flink} plans no statement: `{value}` is no time zone of the Time Zone Database.",
    help: "Write a zone such as `Europe/Berlin`, `UTC`, or an offset such as `GMT+08:00`.",
    fix: "Write `{meant}`",
  },
  lines: ({ entry }, { target }) => target.lines & refusingLines(entry.value),
  fixes({ entry }) {
    const meant = meantBy(entry.value);
    return meant === undefined ? [] : offer("unsafe", valueEdit(entry, meant), { meant });
  },
});

/** Up to 1.17 a plain offset is a zone; names that begin with UTC are refused at least from 1.16 on. */
function refusingLines(zone: string): LineSet {
  if (zone === "default" || isZoneId(zone) || CUSTOM.test(zone)) return 0;
  if (OFFSET.test(zone)) return linesBetween("1.18");
  // An empty value never reaches older lines, which skip such a line.
  if (zone === "") return linesBetween("2.0");
  return /^UTC[+-]/.test(zone) ? linesBetween("1.16") : linesBetween();
}

function meantBy(zone: string): string | undefined {
  const known = MEANT[zone];
  if (known !== undefined) return known;
  const [, sign, hours, minutes = "00"] = /^(?:UTC|GMT)?([+-])0?(1?\d):?([0-5]\d)?$/i.exec(zone) ?? [];
  if (sign !== undefined && hours !== undefined && Number(hours) <= 18) {
    return `GMT${sign}${hours.padStart(2, "0")}:${minutes}`;
  }
  return nearestWord(zone, zoneIds());
}
