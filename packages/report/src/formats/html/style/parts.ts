/** What stands in the chapters: verdict, counts, findings, tables, filters. */
export const PARTS = `
.is-must-act { --tone: var(--must-act); --tone-ground: var(--must-act-ground); }
.is-check, .is-incomplete { --tone: var(--check); --tone-ground: var(--check-ground); }
.is-fine { --tone: var(--fine); --tone-ground: var(--fine-ground); }
.is-not-assessed, .is-nothing-found { --tone: var(--neutral); --tone-ground: var(--neutral-ground); }
.sign { width: 1em; height: 1em; flex: none; vertical-align: -0.125em; forced-color-adjust: auto; }
.status { color: var(--tone); font-weight: 650; white-space: nowrap; }

.verdict { display: flex; gap: 1.5rem; align-items: flex-start; background: var(--tone-ground); border: 1px solid var(--tone); border-inline-start-width: 8px; border-radius: 6px; padding: 1.6rem 1.75rem; }
.verdict > .sign { width: 4.25rem; height: 4.25rem; color: var(--tone); }
.verdict > div, .banner > div { min-width: 0; overflow-wrap: anywhere; }
.verdict p { margin: 0; }
@media (max-width: 36rem) {
  .verdict { display: grid; gap: 1rem; padding: 1.25rem; }
  .verdict > .sign { width: 3rem; height: 3rem; }
  .banner { padding: 1rem; }
  .finding { padding: 1rem; }
}
.verdict-word { font-size: 2.1rem; line-height: 1.1; font-weight: 700; letter-spacing: -0.01em; color: var(--tone); }
.verdict-headline { font-size: 1.2rem; font-weight: 650; }
.verdict .verdict-headline { margin-block: 0.5rem 0.35rem; }
.banner { --tone: var(--must-act); display: flex; gap: 1rem; align-items: flex-start; border: 2px dashed var(--tone); border-radius: 6px; padding: 1rem 1.5rem; margin-block-start: 1rem; }
.banner > .sign { width: 1.75rem; height: 1.75rem; color: var(--tone); }
.banner p { margin: 0; }
.banner-word { font-weight: 700; font-size: 1.1rem; color: var(--tone); }

.counts { list-style: none; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1rem; margin-block: 1rem 0; }
.count { display: grid; align-content: start; gap: 0.1rem; border: 1px solid var(--line); border-block-start: 4px solid var(--tone); border-radius: 6px; padding: 1rem 1.25rem; margin: 0; }
.count-number { font-size: 2.5rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
.count-detail { color: var(--ink-soft); font-size: 0.9375rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
.tasks { padding: 0; list-style: none; counter-reset: task; }
.tasks > li { counter-increment: task; display: grid; grid-template-columns: 2rem minmax(0, 1fr); padding-block: 0.7rem; border-block-start: 1px solid var(--line); margin: 0; }
.tasks > li::before { content: counter(task) "."; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
.tasks > li > * { grid-column: 2; }
.task-title { font-weight: 650; }
.task-detail, .responsible { color: var(--ink-soft); font-size: 0.9375rem; }
.tasks > li > .responsible { font-size: 0.875rem; }
.certainty { margin: 0; font-size: 0.9375rem; }
.certainty > div { border-block-start: 1px solid var(--line); padding-block: 0.7rem; }
.certainty dt { color: var(--ink-soft); }
.certainty dd { margin: 0; }
.question { font-weight: 650; margin-block-end: 0.2rem; }
.questions p { margin-block-end: 0.25rem; }
.questions li + li { margin-block-start: 1rem; }

.finding { border: 1px solid var(--line); border-inline-start: 6px solid var(--tone); border-radius: 6px; padding: 1.25rem 1.5rem; margin-block: 1.25rem; }
.finding-head { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; margin-block-end: 0.3rem; }
.finding-number { color: var(--ink-soft); }
.finding > h3 { font-size: 1.25rem; margin-block: 0 1rem; }
.finding-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem 2.5rem; }
@media (min-width: 60rem) { .finding-body { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.fine-print { color: var(--ink-soft); font-size: 0.8125rem; margin: 1rem 0 0; max-width: none; }

details { margin-block: 0.75rem; }
summary { cursor: pointer; font-weight: 650; padding-block: 0.35rem; min-height: 1.75rem; width: fit-content; }
summary::marker { color: var(--accent-ink); }
.rests-on { font-size: 0.9375rem; color: var(--ink-soft); }
.rests-on > summary { font-weight: 400; }
.evidence { list-style: none; padding: 0; margin: 0; max-width: none; }
.evidence li { margin: 0 0 0.4rem; }
.evidence .place { display: block; }
.cell-title { display: block; }
.cell-line { display: block; color: var(--ink-soft); font-weight: 400; }
td > p { margin: 0; }
.place { color: var(--ink-soft); }
/* In one piece where it fits a line: a browser would break "--flag" behind its hyphens. */
.command { display: inline-block; max-width: 100%; background: var(--ground-soft); border: 1px solid var(--line); border-radius: 3px; padding: 0.1em 0.4em; overflow-wrap: break-word; box-decoration-break: clone; -webkit-box-decoration-break: clone; }

.table-scroll { overflow-x: auto; margin-block: 0.75rem 1.25rem; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; }
.table-plain:has(thead th:nth-child(3)) { min-width: 26rem; }
.table-plain:has(thead th:nth-child(4)) { min-width: 40rem; }
.table-wide { min-width: 44rem; font-size: 0.875rem; }
#inventory-table { min-width: 56rem; table-layout: fixed; }
#inventory-table .is-fine { font-weight: 400; }
#inventory-table th, #inventory-table td { padding-inline-end: 0.7rem; }
caption { text-align: start; font-weight: 650; padding-block-end: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0; border-block-end: 1px solid var(--line); }
thead th { font-size: 0.8125rem; font-weight: 650; color: var(--ink-soft); border-block-end: 1.5px solid var(--line-strong); vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 600; }
tbody th > code { font-weight: 400; color: var(--ink); }
tbody tr:target { background: var(--check-ground); }
.align-end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .align-end { white-space: normal; }
.column-5 { width: 5%; }
.column-8 { width: 8%; }
.column-10 { width: 10%; }
.column-11 { width: 11%; }
.column-12 { width: 12%; }
.column-13 { width: 13%; }
.column-15 { width: 15%; }
.column-16 { width: 16%; }
.column-26 { width: 26%; }
.column-38 { width: 38%; }
@media screen {
  .table-long { font-size: 0.875rem; }
  .table-long, .table-long > thead, .table-long > tbody { display: block; }
  .table-long > tbody[hidden] { display: none; }
  .table-long tr { display: grid; grid-template-columns: 16fr 8fr 11fr 15fr 13fr 10fr 12fr 15fr; border-block-end: 1px solid var(--line); }
  .table-long tr[hidden] { display: none; }
  .table-long tr > * { width: auto; border-block-end: 0; min-width: 0; }
  /* The script writes the height of blocks that a filter has made shorter. */
  .table-long > tbody { content-visibility: auto; contain-intrinsic-block-size: auto 85rem; }
}
.sort { font: inherit; color: inherit; background: none; border: 0; padding: 0.25rem 0; min-height: 1.75rem; cursor: pointer; text-align: start; text-decoration: underline dotted; text-underline-offset: 0.2em; }
th[aria-sort="ascending"] .sort::after { content: " ▲"; }
th[aria-sort="descending"] .sort::after { content: " ▼"; }

.filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; background: var(--ground-soft); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: 0.2rem; font-size: 0.875rem; color: var(--ink-soft); }
.filter-search { flex: 1 1 18rem; }
.filters input, .filters select, .filters button { font: inherit; font-size: 1rem; color: var(--ink); background: var(--ground); border: 1px solid var(--line-strong); border-radius: 4px; padding: 0.35rem 0.6rem; min-height: 2.4rem; max-width: 100%; }
.filters button { cursor: pointer; padding-inline: 1rem; }
.filter-result { flex-basis: 100%; color: var(--ink-soft); font-size: 0.9375rem; }

.share-bar { display: block; border-radius: 4px; margin-block-end: 1.25rem; }
.share-bar rect { stroke: var(--ground); stroke-width: 2; }
.share-label { fill: var(--swatch-ink); font-weight: 650; font-size: 0.875rem; }
.swatch { vertical-align: -1px; }
td:has(> .swatch) { white-space: nowrap; }
.swatch-1 { fill: var(--swatch-1); } .swatch-2 { fill: var(--swatch-2); } .swatch-3 { fill: var(--swatch-3); } .swatch-4 { fill: var(--swatch-4); }
.swatch-5 { fill: var(--swatch-5); } .swatch-6 { fill: var(--swatch-6); } .swatch-7 { fill: var(--swatch-7); } .swatch-8 { fill: var(--swatch-8); }
`;
