/** Pictures: bars, dependency graphs, lines over time. What colour says, fill, frame or place say, too. */
export const PICTURES = `
.chart-scroll { overflow-x: auto; margin-block: 0.75rem 1rem; }
.bars { margin: 0 0 1rem; max-width: 52rem; }
.bars-key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; font-size: 0.875rem; margin-block-end: 0.6rem; }
.bar-swatch { vertical-align: -1px; }
.bar { fill: var(--tone); stroke: var(--tone); stroke-width: 1.5; }
.bar.is-check { fill: var(--tone-ground); }
.bar-row { display: grid; grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr) 2.5rem; gap: 0 0.9rem; align-items: center; font-size: 0.9375rem; min-height: 1.9rem; }
.bar-label { text-align: end; line-height: 1.2; }
.bar-picture { display: block; overflow: visible; }
.bar-number { font-variant-numeric: tabular-nums; font-weight: 650; }
@media (max-width: 36rem) {
  .bar-row { grid-template-columns: minmax(0, 1fr) 2.5rem; margin-block-end: 0.4rem; }
  .bar-label { grid-column: 1 / -1; text-align: start; }
}
.graph-figure { margin: 0; }
.graph-figure > figcaption { max-width: var(--measure); }
.graph-picture { display: block; }
.graph-edge { fill: none; stroke: var(--line-strong); stroke-width: 1.5; }
.graph-head { fill: var(--line-strong); }
.graph-node { fill: var(--ground); stroke: var(--line-strong); stroke-width: 1.25; }
.graph-node.is-project { fill: var(--neutral-ground); }
.graph-node.is-affected { stroke: var(--ink); stroke-width: 2.75; }
.graph-name { fill: var(--ink); font-size: 12px; font-weight: 600; }
.graph-version { fill: var(--ink-soft); font-size: 11px; }
.trend-lines { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem 3rem; margin-block-end: 1.5rem; max-width: 52rem; }
.trend-series { display: grid; grid-template-rows: 1fr auto; }
.trend-series > p { margin: 0 0 0.25rem; font-size: 0.9375rem; }
.trend-picture { display: block; width: 100%; max-width: 30rem; height: auto; }
.trend-base { stroke: var(--line); stroke-width: 1; }
.trend-line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.trend-dot { fill: var(--ground); stroke: var(--accent); stroke-width: 2; }
.trend-number { fill: var(--ink-soft); font-size: 13px; font-variant-numeric: tabular-nums; }
.excerpt > summary { font-weight: 400; }
.excerpt-link { display: block; }
.excerpt table { table-layout: fixed; font-size: 0.875rem; min-width: 40rem; }
.excerpt .column-8 { width: 4.5rem; }
.excerpt td { overflow-wrap: anywhere; hyphens: manual; }
.excerpt .omitted td, .excerpt .omitted th { color: var(--ink-soft); font-weight: 400; padding-block: 0.2rem; }
.excerpt .differs { background: var(--check-ground); }
.line-number { font-variant-numeric: tabular-nums; white-space: nowrap; }
ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.15em; font-weight: 650; color: var(--fine); }
del { text-decoration: line-through; text-decoration-thickness: 2px; color: var(--must-act); }
.variable { border-block-end: 1.5px dotted var(--line-strong); font-style: italic; }
.trend-number.is-last { fill: var(--ink); font-weight: 650; }
`;
