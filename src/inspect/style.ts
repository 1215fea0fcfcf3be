/** How the page looks, in light and dark; it needs nothing from outside. */
import { COLOURS } from './colours.js';

const KINDS = Object.entries(COLOURS)
  .map(([kind, colour]) => `.${kind} { --kind: ${colour}; }`)
  .join('\n');

export const STYLE = `
:root { color-scheme: light dark; --ink: #1e293b; --faint: #64748b; --paper: #ffffff; --ground: #f1f5f9; --line: #cbd5e1; --lift: 0%; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e2e8f0; --faint: #94a3b8; --paper: #1e293b; --ground: #0f172a; --line: #334155; --lift: 45%; }
}
${KINDS}
[class] { --shown: color-mix(in srgb, var(--kind, currentColor), white var(--lift)); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
body > header, body > section { max-width: 100rem; margin: 0 auto; padding: 1rem 1.5rem; }
h1 { font-size: 1.4rem; margin: 0.5rem 0 0; } h2 { font-size: 1.05rem; margin: 1rem 0 0.5rem; }
header p, .faint { color: var(--faint); margin: 0.2rem 0; }
a { color: inherit; text-decoration-color: var(--line); }
table { border-collapse: collapse; width: 100%; background: var(--paper); font-size: 0.9rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
td:last-child { white-space: nowrap; }
th { color: var(--faint); font-weight: 500; }
.page { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.text-only { grid-template-columns: minmax(0, 60rem); }
.sheet { position: sticky; top: 1rem; background: white; border: 1px solid var(--line); box-shadow: 0 1px 6px #0002; }
.sheet svg { display: block; width: 100%; height: auto; max-height: calc(100vh - 2rem); }
.sheet rect { fill: var(--kind); fill-opacity: 0.04; stroke: var(--kind); stroke-width: 0.7; }
.sheet .mention rect { fill-opacity: 0.22; stroke: none; }
.sheet a:hover rect, .sheet a:target rect { fill-opacity: 0.35; stroke-width: 1.6; stroke: var(--kind); }
.block { background: var(--paper); border-inline-start: 4px solid var(--shown); padding: 0.4rem 0.8rem; margin: 0 0 0.5rem; border-radius: 3px; }
.block:target, tr:target { outline: 2px solid #f59e0b; }
.block p { margin: 0; overflow-wrap: anywhere; }
.block.heading p { font-weight: 600; }
.tag { font-size: 0.75rem; color: var(--shown); text-decoration: none; }
.tag b { font-weight: 600; }
mark { color: inherit; background: color-mix(in srgb, var(--kind), transparent 75%); border-bottom: 2px solid var(--shown); padding: 0; }
mark a { text-decoration: none; }
sup { color: var(--faint); }
.warning, .error { color: light-dark(#b45309, #fbbf24); }
@media (max-width: 60rem) { .page { grid-template-columns: minmax(0, 1fr); } .sheet { position: static; } }
@media print { .sheet { position: static; } }
`;
