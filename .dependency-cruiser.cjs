// The import laws. In packages/schema/src a folder may import what stands to its left in this row, never to its right:
const ORDER = [
  "text",
  "values",
  "catalogue",
  "formats",
  "effective",
  "memory",
  "operator",
  "rules",
  "settings",
  "linter",
  "diff",
  "explain",
  "migrate",
  "json-schema",
  "ask",
];
/** These three stand side by side: each may use everything left of them and none of the others. */
const SIDE_BY_SIDE = ["explain", "migrate", "json-schema"];

const schema = "^packages/schema/src";
const direction = ORDER.map((folder, index) => {
  const forbidden = ORDER.slice(index + 1);
  if (SIDE_BY_SIDE.includes(folder)) forbidden.push(...SIDE_BY_SIDE.filter((other) => other !== folder));
  return {
    name: `direction-${folder}`,
    comment: `${folder} must not import what builds on it`,
    severity: "error",
    from: { path: `${schema}/${folder}/` },
    to: { path: `${schema}/(${[...new Set(forbidden), "testing"].join("|")}|index\\.ts)(/|$)` },
  };
});

module.exports = {
  forbidden: [
    ...direction,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "engine-is-pure",
      comment: "the engine runs in browsers and workers and does no I/O",
      severity: "error",
      from: { path: schema },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "engine-knows-no-editor",
      severity: "error",
      from: { path: schema },
      to: { path: "node_modules/vscode-|^packages/(cli|lsp|vscode-extension)/" },
    },
    {
      name: "rules-stand-alone",
      comment: "one rule never imports another; what they share lives in rules/shapes",
      severity: "error",
      from: {
        path: `${schema}/rules/([^/]+)/[^/]+\\.ts$`,
        pathNot: `${schema}/rules/(shapes|faults)/|index\\.generated\\.ts$`,
      },
      to: {
        path: `${schema}/rules/[^/]+/[^/]+\\.ts$`,
        pathNot: `${schema}/rules/(shapes|faults)/|${schema}/rules/[^/]+/(tables|shared)/`,
      },
    },
    {
      name: "cli-and-lsp-apart",
      severity: "error",
      from: { path: "^packages/cli/" },
      to: { path: "^packages/(lsp|vscode-extension)/" },
    },
    {
      name: "lsp-and-cli-apart",
      severity: "error",
      from: { path: "^packages/lsp/" },
      to: { path: "^packages/(cli|vscode-extension)/" },
    },
    {
      name: "features-hold-no-connection",
      severity: "error",
      from: { path: "^packages/lsp/src/features/" },
      to: { path: "^packages/lsp/src/server/|vscode-languageserver/(node|browser)" },
    },
    {
      name: "no-test-code-in-products",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: `${schema}/testing/` },
      to: { path: `${schema}/testing/|/test/` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules|target)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.depcruise.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "browser", "default"],
    },
  },
};
