// Cuts a program into one entry and further CommonJS files that are loaded on demand, so that no module stands in two of
// them. esbuild splits only ES modules; here every file gets a bundle of its own, and what the entry holds already is taken
// from the entry.
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { build, context } from "esbuild";

const MAIN = "main";

/**
 * @param {{main: string, onDemand: Record<string, string>, root: string, fileOf: (bundle: string) => string,
 *   groupOf: (bundles: readonly string[], module: string) => string, barrels: readonly string[], lazy: Record<string, readonly string[]>, pinned: readonly string[],
 *   options: import("esbuild").BuildOptions}} plan
 *   `main` and `onDemand`: entry modules; `groupOf` names the bundle for a module that several of those on demand share;
 *   `barrels`: modules that only hand on what others export, and so live nowhere; `lazy`: bundles of modules whose
 *   functions load them when they are first called, whoever imports them
 *   `pinned`: small modules that several bundles share, kept in the entry so that none of them loads a further file
 * @returns {Promise<{bundle: string, code: string, modules: Record<string, number>}[]>} with the bytes of every module
 */
export async function bundleAll(plan) {
  const layout = await findLayout(plan);
  const names = [MAIN, ...Object.keys(plan.onDemand), ...Object.keys(plan.lazy), ...layout.shared];
  return Promise.all(
    names.map(async (name) => {
      const { outputFiles, metafile } = await buildOne(plan, layout, name, { format: "cjs", minify: true });
      return { bundle: name, code: linked(outputFiles[0].text, plan), modules: modulesOf(metafile, plan) };
    }),
  );
}

/** Which bundle every module lives in, and what each bundle must hand out; found by building until nothing changes. */
async function findLayout(plan) {
  const layout = { owner: new Map(), exports: await lazyExports(plan), shared: [], users: new Map(), lazy: new Set() };
  for (const [bundle, modules] of Object.entries(plan.lazy)) {
    for (const module of modules) layout.lazy.add(module);
    own(layout, modules, bundle);
  }
  for (const module of plan.pinned) layout.owner.set(module, MAIN);
  // What has been parsed once is kept from round to round.
  const contexts = new Map();
  const analyse = async (name) => {
    if (!contexts.has(name)) {
      contexts.set(name, context(optionsFor(plan, layout, name, { format: "esm", minifySyntax: true })));
    }
    return (await contexts.get(name)).rebuild();
  };
  const dispose = async () => {
    for (const each of contexts.values()) await (await each).dispose();
  };
  for (let round = 0; round < 10; round++) {
    const before = fingerprint(layout);
    const main = await analyse(MAIN);
    own(layout, inputsOf(main.metafile, plan), MAIN);
    const names = [...Object.keys(plan.onDemand), ...Object.keys(plan.lazy), ...layout.shared];
    const built = await Promise.all(names.map(analyse));
    const users = new Map();
    built.forEach(({ metafile }, index) => {
      // Who uses a shared bundle uses what it is made of.
      const using = layout.users.get(names[index]) ?? [names[index]];
      for (const input of inputsOf(metafile, plan)) {
        users.set(input, new Set([...(users.get(input) ?? []), ...using]));
      }
    });
    for (const [input, bundles] of users) {
      if (bundles.size < 2) continue;
      const group = plan.groupOf([...bundles], input);
      own(layout, [input], group);
      if (layout.owner.get(input) === group) {
        layout.users.set(group, new Set([...(layout.users.get(group) ?? []), ...bundles]));
      }
    }
    layout.shared = [...new Set(layout.owner.values())].filter((name) => name !== MAIN && !(name in plan.lazy)).sort();
    for (const { outputFiles } of [...built, ...(await Promise.all(layout.shared.map(analyse)))]) {
      for (const [module, exported] of importsOf(outputFiles[0].text)) {
        layout.exports.set(module, new Set([...(layout.exports.get(module) ?? []), ...exported]));
      }
    }
    if (fingerprint(layout) === before) {
      await dispose();
      return layout;
    }
  }
  throw new Error("the division into bundles does not settle");
}

function own(layout, inputs, bundle) {
  for (const input of inputs) {
    if (layout.lazy.has(input) && layout.owner.has(input)) continue;
    // What the entry needs stays in the entry, whoever asked for it first.
    if (bundle === MAIN || !layout.owner.has(input)) layout.owner.set(input, bundle);
  }
}

/** The names that lazy modules export: functions, all of them, because a value cannot wait to be asked for. */
async function lazyExports({ lazy, root, options }) {
  const exports = new Map();
  for (const module of Object.values(lazy).flat()) {
    const { metafile } = await build({
      ...options,
      entryPoints: [resolve(root, module)],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      outdir: root,
    });
    const [{ exports: names }] = Object.values(metafile.outputs);
    const source = readFileSync(resolve(root, module), "utf8");
    for (const name of names) {
      if (!source.includes(`export function ${name}(`) && !source.includes(`export function ${name}<`)) {
        throw new Error(`${module} exports ${name}, which is no function: it cannot be lazy`);
      }
    }
    exports.set(module, new Set(names));
  }
  return exports;
}

function fingerprint({ owner, exports }) {
  return JSON.stringify([[...owner].sort(), [...exports].map(([module, names]) => [module, [...names].sort()]).sort()]);
}

const isVirtual = (path) => path.startsWith("entry:") || path.startsWith("out:") || path.startsWith("lazy:");

/** Modules that contribute to a bundle, relative to the root, with the bytes that they contribute. */
function modulesOf(metafile, { root, barrels }) {
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output.inputs)
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && !isVirtual(path))
    .map(([path, { bytesInOutput }]) => [relative(root, resolve(path)), bytesInOutput])
    .filter(([path]) => !barrels.includes(path));
  return Object.fromEntries(modules.sort());
}

const inputsOf = (metafile, plan) => Object.keys(modulesOf(metafile, plan));

const foreignPath = (bundle, module) => `bundle:${bundle}#${module}`;

const FOREIGN_IMPORT = /import\s*(\{[^{}]*\}|\*\s*as\s+[\w$]+|[\w$]+)\s*from\s*"bundle:([^"#]+)#([^"]+)"/g;

/** The names that a bundle takes from modules of other bundles. */
function importsOf(code) {
  const found = new Map();
  for (const [, clause, , module] of code.matchAll(FOREIGN_IMPORT)) {
    const list = /^\{([^}]*)\}$/.exec(clause);
    if (list === null) throw new Error(`import names from ${module}, not "${clause}"`);
    const names = list[1]
      .split(",")
      .map((part) => part.trim().split(/\s+as\s+/)[0])
      .filter((name) => name !== "");
    found.set(module, new Set([...(found.get(module) ?? []), ...names]));
  }
  return found;
}

const identifier = (module) => `$${module.replace(/[^A-Za-z0-9]/g, "_")}`;

/** Stands for a lazy module: functions that fetch the real ones when they are first called. */
function lazyModule(module, layout, plan) {
  const fetch = `require("./${plan.fileOf(layout.owner.get(module))}").${identifier(module)}`;
  const functions = [...layout.exports.get(module)]
    .sort()
    .map((name) => `export function ${name}(...args) { return (loaded ??= ${fetch}).${name}(...args); }`);
  return `let loaded;\n${functions.join("\n")}`;
}

/** What a bundle is built from: its entry module, and one object for each of its modules that others use. */
function entrySource(plan, layout, name) {
  const lines = [];
  const entry = name === MAIN ? undefined : plan.onDemand[name];
  if (entry !== undefined) lines.push(`export * from ${JSON.stringify(resolve(plan.root, entry))};`);
  for (const [module] of [...layout.exports].sort()) {
    if (layout.owner.get(module) === name) lines.push(`export * as ${identifier(module)} from "out:${module}";`);
  }
  // The entry runs when all it hands out is there.
  if (name === MAIN) lines.push(`import ${JSON.stringify(resolve(plan.root, plan.main))};`);
  return lines.join("\n");
}

const buildOne = (plan, layout, name, options) => build(optionsFor(plan, layout, name, options));

/** Where imports lead is the same in every bundle. */
const resolved = new Map();

function optionsFor(plan, layout, name, options) {
  const virtual = {
    name: "bundles",
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
      pluginBuild.onResolve({ filter: /^entry-/ }, ({ path, kind }) =>
        kind === "entry-point" ? { path, namespace: "entry" } : undefined,
      );
      pluginBuild.onLoad({ filter: /.*/, namespace: "entry" }, () => ({
        contents: entrySource(plan, layout, name),
        resolveDir: plan.root,
        loader: "js",
      }));
      pluginBuild.onResolve({ filter: /^out:/ }, ({ path }) => ({ path: path.slice(4), namespace: "out" }));
      pluginBuild.onLoad({ filter: /.*/, namespace: "out" }, ({ path }) => ({
        contents: `export { ${[...layout.exports.get(path)].sort().join(", ")} } from ${JSON.stringify(resolve(plan.root, path))};`,
        resolveDir: plan.root,
        loader: "js",
      }));
      pluginBuild.onLoad({ filter: /.*/, namespace: "lazy" }, ({ path }) => ({
        contents: lazyModule(path, layout, plan),
        loader: "js",
      }));
      pluginBuild.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === "resolving" || rest.kind === "entry-point") return undefined;
        const from = `${rest.resolveDir}\0${rest.kind}\0${path}`;
        if (!resolved.has(from)) resolved.set(from, pluginBuild.resolve(path, { ...rest, pluginData: "resolving" }));
        const found = await resolved.get(from);
        if (found.errors.length > 0 || found.external) return found;
        const module = relative(plan.root, found.path);
        const owner = layout.owner.get(module);
        if (owner === undefined || owner === name) return { ...found, pluginData: undefined };
        if (layout.lazy.has(module)) return { path: module, namespace: "lazy", sideEffects: false };
        // A module that moved into the entry is still the entry module of its own bundle: hand it through.
        return { path: foreignPath(owner, module), external: true, sideEffects: false };
      });
    },
  };
  return {
    ...plan.options,
    ...options,
    bundle: true,
    write: false,
    metafile: true,
    // The entry changes from round to round, so that it cannot be a text given once.
    entryPoints: [`entry-${name}`],
    plugins: [...(plan.options.plugins ?? []), virtual],
    outfile: "out.js",
  };
}

/** Turns references to other bundles into calls that Node understands: each other bundle is asked for once. */
function linked(code, plan) {
  const variables = new Map();
  const body = code.replace(/require\("bundle:([^"#]+)#([^"]+)"\)/g, (_, bundle, module) => {
    if (!variables.has(bundle)) variables.set(bundle, `$bundle${variables.size}`);
    return `${variables.get(bundle)}.${identifier(module)}`;
  });
  const heads = [...variables].map(([bundle, variable]) => `${variable}=require("./${plan.fileOf(bundle)}")`);
  return `"use strict";${heads.length === 0 ? "" : `var ${heads.join(",")};`}${body}`;
}
