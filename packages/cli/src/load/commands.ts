import type { CommandName } from "../line/options.js";
import { bundle } from "./bundle.js";

type Commands = {
  readonly completion: typeof import("../bundles/completion.js");
  readonly diff: typeof import("../bundles/diff.js");
  readonly explain: typeof import("../bundles/explain.js");
  readonly init: typeof import("../bundles/init.js");
  readonly memory: typeof import("../bundles/memory.js");
  readonly migrate: typeof import("../bundles/migrate.js");
  readonly rules: typeof import("../bundles/rules.js");
  readonly schema: typeof import("../bundles/schema.js");
};

/** A command that is a bundle of its own, by its name. */
export const loadCommand = <Name extends Exclude<CommandName, "lint" | "lsp">>(name: Name): Commands[Name] =>
  bundle(`./${name}.cjs`) as Commands[Name];
