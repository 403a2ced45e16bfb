// npm runs this in a package before it packs it: the licence of the repository goes into every package.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./lib/workspace.mjs";

copyFileSync(join(ROOT, "LICENSE"), join(process.cwd(), "LICENSE"));
