import {
  type FlinkLine,
  flinkCatalogue,
  linesOf,
  newestOf,
  parseRelease,
  phrase,
  type SourceText,
} from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import {
  type ClusterConfig,
  CONFIG_YAML_LINES,
  diffConfigs,
  FLINK_CONF_LINES,
  type LineSet,
  type LoadedValue,
  modeOf,
  readClusterConfig,
  type Side,
} from "@flinkconf/schema/host-migrate";
import { Failure } from "../failure.js";
import { shownPath } from "../files/paths.js";
import { readSource } from "../files/read.js";
import { type CommonOptions, commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { CLEAN, FINDINGS } from "../lint/outcome.js";
import { STDOUT, wantsColor } from "../output.js";
import { paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { diffJson, diffText, type ShownDiff } from "./diff-text.js";
import { inspector } from "./inspect-file.js";
import { print } from "./print.js";

/**
 * Compares what two configurations amount to.
 * @returns the exit code: 1 when they differ
 * @throws {Failure} for a file that cannot be read, or that is neither Flink's nor a saved answer of a JobManager
 */
export function runDiff(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const { values, operands } = invocation;
  const [first, second, ...others] = operands;
  if (first === undefined || second === undefined || others.length > 0) {
    throw new Failure(phrase("diff takes two files."));
  }
  if (first === "-" && second === "-") throw new Failure(phrase("Only one of the two files can be standard input."));
  const shown = compared(first, second, options, textOf(values, "to"));
  const outputFile = textOf(values, "output-file");
  const colors = paint(outputFile === undefined && wantsColor(options.color, process.env, STDOUT), false);
  print(textOf(values, "format") === "json" ? diffJson(shown) : diffText(shown, colors), outputFile);
  return shown.diff.differences.length === 0 ? CLEAN : FINDINGS;
}

function compared(first: string, second: string, options: CommonOptions, to: string | undefined): ShownDiff {
  const release = to === undefined ? undefined : parseRelease(to);
  if (to !== undefined && release === undefined) {
    throw new Failure(
      phrase('{option} wants a release such as 1.20 or 2.x, not "{value}".', { option: "--to", value: visible(to) }),
    );
  }
  const cluster = second === "-" ? undefined : clusterConfig(readSource(second));
  const left = configurationIn(first, options);
  if (cluster !== undefined) return withCluster(left, second, cluster, release?.lines);
  const right = configurationIn(second, options);
  const common = left.lines & right.lines;
  const oldLine = newestOf(release === undefined && common !== 0 ? common : left.lines);
  const newLine = newestOf(release?.lines ?? (common === 0 ? right.lines : common));
  if (!linesOf(right.readers).includes(newLine)) {
    throw new Failure(phrase("Flink {release} does not read {path}.", { release: newLine, path: visible(right.path) }));
  }
  const a = sideOf(left, oldLine);
  const b = sideOf(right, newLine);
  return {
    left: { path: left.path, line: oldLine, kind: left.linted.document.format },
    right: { path: right.path, line: newLine, kind: right.linted.document.format },
    diff: diffConfigs(a, b, flinkCatalogue()),
    show: (value, key) => right.linted.shown(left.linted.shown(value, key), key),
  };
}

/** The file is compared as the release reads it that the file is for: what runs is of the same one. */
function withCluster(left: Configuration, path: string, cluster: ClusterConfig, lines: LineSet | undefined): ShownDiff {
  const line = newestOf(lines ?? left.lines);
  const a = sideOf(left, line);
  const b: Side = { settings: cluster.settings, line, mode: a.mode };
  return {
    left: { path: left.path, line, kind: left.linted.document.format },
    right: { path: shownPath(path), line, kind: "jobmanager-config" },
    diff: diffConfigs(a, b, flinkCatalogue(), cluster),
    show: left.linted.shown,
  };
}

function clusterConfig({ text }: SourceText): ClusterConfig | undefined {
  return readClusterConfig(text);
}

interface Configuration {
  readonly path: string;
  readonly linted: Linted;
  /** The lines that the file can be meant for, and those that read such a file at all. */
  readonly lines: LineSet;
  readonly readers: LineSet;
}

function configurationIn(path: string, options: CommonOptions): Configuration {
  const linted = onlyOne(inspector(path, options)(options));
  const { document, result } = linted;
  const { format, failure } = document;
  const readers = format === "flink-conf" ? FLINK_CONF_LINES : format === "config-yaml" ? CONFIG_YAML_LINES : ~0;
  if (failure !== undefined) {
    throw new Failure(
      phrase("Flink does not load {path}, so there is nothing to compare: {reason}", {
        path: visible(result.path),
        reason: visible(failure.message),
      }),
    );
  }
  const lines = result.target.lines & readers;
  return { path: result.path, linted, lines: lines === 0 ? result.target.lines : lines, readers };
}

function onlyOne(linted: Linted): Linted {
  const { parts, result } = linted;
  if (parts === undefined) return linted;
  const [part] = parts;
  if (part !== undefined && parts.length === 1) return part;
  throw new Failure(
    phrase("{path} holds several configurations; diff takes files with one.", { path: visible(result.path) }),
  );
}

/** Layers, overlays and `-D` included. */
function sideOf({ linted: { effective, document } }: Configuration, line: FlinkLine): Side {
  const settings = new Map<string, LoadedValue>();
  for (const key of effective.keys()) {
    const entry = effective.winner(key)?.entry;
    if (entry !== undefined) settings.set(key, { type: entry.valueType, text: entry.value });
  }
  // The operator writes a flink-conf.yaml for releases before 2.0.
  const mode =
    document.format === "flink-conf" || document.format === "config-yaml"
      ? modeOf(document.format)
      : line.startsWith("1.")
        ? "legacy"
        : "standard";
  return { settings, line, mode };
}
