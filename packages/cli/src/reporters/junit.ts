import { type Diagnostic, positionAt } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import { reaches } from "../lint/tally.js";
import { visible } from "../print/visible.js";
import { entities, markup } from "./markup.js";
import type { FileReport, Reporter } from "./reporter.js";

/** Every suite has to name a moment; this one keeps reports of the same files the same. */
const SUITE = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"';

/**
 * JUnit's XML, as Ant and Jenkins write and read it: a file is a suite, and each finding that counts for `--fail-on` a test
 * that failed. The others stand in the output of the suite, because a report of tests knows no warnings.
 */
export function junitReporter(): Reporter {
  let suites = 0;
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    file: (report) => fileSuite(report, suites++),
    end: (_totals, errors) => `${errors.map((error) => errorSuite(error, suites++)).join("")}</testsuites>\n`,
  };
}

function fileSuite(report: FileReport, id: number): string {
  const { path, diagnostics, failOn } = report;
  const failures = diagnostics.filter(({ severity }) => reaches(severity, failOn));
  const others = diagnostics.filter(({ severity }) => !reaches(severity, failOn));
  const cases =
    failures.length === 0
      ? [`    <testcase name="flinkconf" classname="${markup(path)}" time="0"/>\n`]
      : failures.map((diagnostic) => failure(diagnostic, report));
  const output = others.map((diagnostic) => `${line(diagnostic, report)}\n`).join("");
  const counts = { tests: cases.length, failures: failures.length, errors: 0 };
  return suite({ path, id, kind: report.kind, counts, cases: cases.join(""), output });
}

function failure(diagnostic: Diagnostic, report: FileReport): string {
  const { rule, severity, message, help, docs } = diagnostic;
  const { line: number, column } = positionAt(report.source, diagnostic.start);
  const text = [line(diagnostic, report), ...(help === undefined ? [] : [visible(help)]), docs].join("\n");
  return (
    `    <testcase name="${markup(`${rule} (${number}:${column})`)}" classname="${markup(report.path)}" time="0">\n` +
    `      <failure message="${markup(message)}" type="${severity}">${entities(text)}</failure>\n    </testcase>\n`
  );
}

function line(diagnostic: Diagnostic, { path, source }: FileReport): string {
  const { line: number, column } = positionAt(source, diagnostic.start);
  const { severity, rule, message } = diagnostic;
  return `${visible(path)}:${number}:${column}: ${severity} ${rule} ${visible(message)}`;
}

function errorSuite({ path, message }: FileError, id: number): string {
  const test =
    `    <testcase name="flinkconf" classname="${markup(path)}" time="0">\n` +
    `      <error message="${markup(message)}" type="unreadable">${markup(message)}</error>\n    </testcase>\n`;
  return suite({ path, id, kind: "unreadable", counts: { tests: 1, failures: 0, errors: 1 }, cases: test, output: "" });
}

interface Suite {
  readonly path: string;
  readonly id: number;
  readonly kind: string;
  readonly counts: { readonly tests: number; readonly failures: number; readonly errors: number };
  readonly cases: string;
  readonly output: string;
}

function suite({ path, id, kind, counts: { tests, failures, errors }, cases, output }: Suite): string {
  return (
    `  <testsuite id="${id}" name="${markup(path)}" package="flinkconf" ${SUITE} ` +
    `tests="${tests}" failures="${failures}" errors="${errors}">\n` +
    `    <properties>\n      <property name="kind" value="${kind}"/>\n    </properties>\n${cases}` +
    `    <system-out>${entities(output)}</system-out>\n    <system-err/>\n  </testsuite>\n`
  );
}
