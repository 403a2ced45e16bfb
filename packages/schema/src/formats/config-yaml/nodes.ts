import type { ScalarStyle } from "./scanner-state.js";

/** The prefix of the tags that YAML itself defines; `!!int` is `CORE_TAGS + "int"`. */
export const CORE_TAGS = "tag:yaml.org,2002:";

/** The tags that nodes have when none is written, and the others that a config.yaml may use. */
export const TAGS = {
  null: "tag:yaml.org,2002:null",
  bool: "tag:yaml.org,2002:bool",
  int: "tag:yaml.org,2002:int",
  float: "tag:yaml.org,2002:float",
  str: "tag:yaml.org,2002:str",
  seq: "tag:yaml.org,2002:seq",
  map: "tag:yaml.org,2002:map",
  set: "tag:yaml.org,2002:set",
  binary: "tag:yaml.org,2002:binary",
  uuid: "tag:yaml.org,2002:java.util.UUID",
  optional: "tag:yaml.org,2002:java.util.Optional",
  environment: "!ENV_VARIABLE",
} as const;

interface Placed {
  /** Offsets of what is written, without anchor and tag; UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A scalar with its resolved tag. */
export interface ScalarNode extends Placed {
  readonly kind: "scalar";
  readonly tag: string;
  readonly value: string;
  readonly style: ScalarStyle;
  /** Where the node begins as the reader counts: at its anchor or tag. */
  readonly markOffset: number;
}

/** `[a, b]` or `- a`. */
export interface SequenceNode extends Placed {
  readonly kind: "sequence";
  readonly tag: string;
  readonly flow: boolean;
  readonly items: YamlNode[];
  readonly markOffset: number;
}

/** `{a: b}` or `a: b`. */
export interface MappingNode extends Placed {
  readonly kind: "mapping";
  readonly tag: string;
  readonly flow: boolean;
  readonly pairs: YamlPair[];
  readonly markOffset: number;
}

/** One key with its value. */
export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** `*name`, kept apart from what it stands for because it has a place of its own. */
export interface AliasNode extends Placed {
  readonly kind: "alias";
  readonly target: TargetNode;
}

/** What an anchor may name. */
export type TargetNode = ScalarNode | SequenceNode | MappingNode;

/** A node of the composed document. Through aliases it may contain itself. */
export type YamlNode = TargetNode | AliasNode;

/** What an alias stands for; any other node as it is. */
export function targetOf(node: YamlNode): TargetNode {
  return node.kind === "alias" ? node.target : node;
}
