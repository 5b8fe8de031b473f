/** The style sheet of a gap report, on the colours of reports. */
export const GAP_RULES = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
header, main { max-width: 80rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
header { padding-block: 2.5rem 0.5rem; }
main { padding-block: 0 3rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); line-height: 1.25; letter-spacing: -0.015em; font-weight: 650; overflow-wrap: anywhere; text-wrap: balance; margin: 0; }
p { margin-block: 0.5rem; max-width: 44rem; color: var(--ink-soft); }
.score { font-size: 1.15rem; font-weight: 650; color: var(--ink); }
.table-scroll { overflow-x: auto; margin-block: 1rem 1.5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 56rem; font-size: 0.9375rem; line-height: 1.45; }
caption { text-align: start; font-weight: 650; padding-block-end: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: 0.8125rem; font-weight: 650; color: var(--ink-soft); border-block-end: 1.5px solid var(--line-strong); vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 600; width: 18%; }
td:nth-child(5) { width: 24%; }
td:nth-child(6) { width: 26%; }
.is-met { color: var(--fine); }
.is-missing { color: var(--must-act); font-weight: 650; }
@media print { :root { color-scheme: light; } header, main { max-width: none; padding: 0; } .table-scroll { overflow: visible; } table { min-width: 0; font-size: 8.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
