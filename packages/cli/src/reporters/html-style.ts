/** The look of the page, in light and dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #fff; --box: #f6f8fa; --line: #d0d7de; --faint: #59636e;
  --error: #b3261e; --warning: #8a5a00; --info: #0a5cad;
  --heap: #3b7dd8; --managed: #2f9e60; --direct: #d9912b; --jvm: #8b949e; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --page: #0d1117; --box: #161b22; --line: #30363d;
  --faint: #9198a1; --error: #ff7b72; --warning: #e3b341; --info: #79c0ff; } }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3, h4 { line-height: 1.3; margin: 0; }
h2 { font: 600 1.15rem/1.3 ui-monospace, monospace; overflow-wrap: anywhere; }
h3 { font-size: 1rem; overflow-wrap: anywhere; }
h4 { font-size: .95rem; margin-top: 1rem; }
article { margin: 2rem 0; }
.target, .place, footer { color: var(--faint); font-size: .875rem; margin: .25rem 0; }
.finding, .memory { border: 1px solid var(--line); border-left-width: .3rem; border-radius: .3rem; margin: 1rem 0; padding: .8rem 1rem; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
.finding.info { border-left-color: var(--info); }
.error .severity, ul.error, span.error { color: var(--error); } .warning .severity { color: var(--warning); }
.info .severity { color: var(--info); }
a { color: var(--info); }
pre { background: var(--box); border-radius: .3rem; margin: .5rem 0; overflow-x: auto; padding: .6rem .8rem;
  font: .85rem/1.45 ui-monospace, monospace; }
.gutter { color: var(--faint); user-select: none; } .mark { color: var(--error); font-weight: 700; }
.warning .mark { color: var(--warning); } .info .mark { color: var(--info); }
code { font: .9em ui-monospace, monospace; }
ul { margin: .4rem 0; padding-left: 1.2rem; }
.bar { display: flex; gap: 1px; height: 1.6rem; margin: .5rem 0; border-radius: .3rem; overflow: hidden; }
.bar span { min-width: 2px; }
.key { border-radius: 2px; display: inline-block; height: .7rem; margin-right: .5rem; width: .7rem; }
.heap { background: var(--heap); } .managed { background: var(--managed); } .direct { background: var(--direct); }
.jvm { background: var(--jvm); }
table { border-collapse: collapse; font-size: .875rem; width: 100%; }
th { font-weight: 400; text-align: left; white-space: nowrap; } th, td { padding: .1rem .8rem .1rem 0; vertical-align: top; }
.size { text-align: right; white-space: nowrap; }
@media print { .finding, .memory { break-inside: avoid; } }
`;
