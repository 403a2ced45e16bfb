import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { Process, RuleContext } from "../rule.js";
import { linesReading, linesSetting, linesSwitchedOn } from "./settings-read.js";

/** What Flink can encrypt: the talk of its processes among themselves, and the REST endpoint with its clients. */
export type SslScope = "internal" | "rest";

/** The one switch for both, which the two newer ones overrule. */
export const OLD_SWITCH = "security.ssl.enabled";

/** The switch of one scope. */
export function sslSwitch(scope: SslScope): string {
  return `security.ssl.${scope}.enabled`;
}

/** The lines of the target on which a scope is certainly encrypted (`SecurityOptions.isInternalSSLEnabled`, `isRestSSLEnabled`). */
export function linesEncrypting(scope: SslScope, context: RuleContext): LineSet {
  const own = sslSwitch(scope);
  const old = linesSwitchedOn(OLD_SWITCH, context) & ~linesSetting(own, context) & linesBetween(undefined, "1.20");
  return (linesSwitchedOn(own, context) & linesSetting(own, context)) | old;
}

/** The lines on which the BLOB server of a JobManager makes a socket with the internal key store. */
export function linesWithBlobSsl(context: RuleContext): LineSet {
  return linesEncrypting("internal", context) & ~linesSwitchedOff("blob.service.ssl.enabled", context);
}

/** The lines on which a TaskManager encrypts the exchange of data. */
export function linesWithDataSsl(context: RuleContext): LineSet {
  return linesEncrypting("internal", context) & ~linesSwitchedOff("taskmanager.data.ssl.enabled", context);
}

function linesSwitchedOff(key: string, context: RuleContext): LineSet {
  return linesReading(key, context, (text) => text.toLowerCase() === "false");
}

/** The lines on which a store, or its password, is not set at all, neither for the scope nor for both. */
export function linesWithout(scope: SslScope, part: string, context: RuleContext): LineSet {
  const set = linesSetting(`security.ssl.${scope}.${part}`, context) | linesSetting(`security.ssl.${part}`, context);
  return context.target.lines & ~set;
}

/** The processes that read the internal stores on some lines. */
export function internalReaders(lines: LineSet, context: RuleContext): readonly Process[] {
  const readers: Process[] = [];
  if ((linesWithBlobSsl(context) & lines) !== 0) readers.push("jobmanager");
  if ((linesWithDataSsl(context) & lines) !== 0) readers.push("taskmanager");
  return readers;
}
