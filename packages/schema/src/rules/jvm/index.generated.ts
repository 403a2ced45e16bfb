// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import javaOptsFixedPort from "./java-opts-fixed-port.js";
import javaOptsTwoCollectors from "./java-opts-two-collectors.js";

export const rules: readonly Rule[] = [
  javaOptsFixedPort,
  javaOptsTwoCollectors,
];
