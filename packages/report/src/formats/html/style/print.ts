/** On paper: light colours, page one is the summary, everything folded is open, heads repeat, addresses are shown. */
export const PRINT = `
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 20pt; }
  .contents, .skip-link, .filters, .screen-only { display: none; }
  .page { display: block; padding: 0; max-width: none; }
  .masthead { background: none; }
  .masthead-inner { padding: 4mm 0 3mm; max-width: none; }
  .facts { margin-block-start: 2mm; }
  .colophon { padding-inline: 0; }
  /* Margins, unlike paddings, vanish at the top of a page. */
  .chapter { padding-block-start: 0; margin-block-start: 9mm; }
  #summary { margin-block-start: 4mm; break-after: page; }
  #summary > h2 { margin-block-end: 3mm; padding-block-end: 1.5mm; }
  h2, h3, h4, caption, summary, .lead, .finding-head { break-after: avoid; }
  tr, .verdict, .banner, .count, .tasks > li, .share-bar { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  /* Short findings stay whole; long ones would leave half a page empty. */
  .finding:not(:has(tbody > tr:nth-child(7))) { break-inside: avoid; }
  .table-scroll { overflow: visible; }
  .table-wide, .table-long, #inventory-table { min-width: 0; font-size: 8pt; }
  /* The summary is one page: everything in it spans the page, so that long tasks stay short in height. */
  .columns { grid-template-columns: minmax(0, 1fr); }
  .columns h3 { margin-block: 5mm 1.5mm; }
  .verdict { padding: 4mm 5mm; }
  .verdict > .sign { width: 14mm; height: 14mm; }
  .banner { padding: 2.5mm 5mm; margin-block-start: 3mm; }
  .counts { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 3mm; margin-block-start: 3mm; }
  .count { grid-template-columns: auto 1fr; column-gap: 3mm; padding: 2mm 4mm; }
  .count > .status { grid-column: 1 / -1; }
  .count-number { font-size: 20pt; grid-row: 2 / span 2; }
  .tasks > li { padding-block: 1.3mm; }
  .tasks, .task-detail, .certainty { max-width: none; }
  .certainty { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 5mm; }
  .certainty > div { padding-block: 1.6mm 0; }
  .finding-body { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  details::details-content { content-visibility: visible; height: auto; }
  summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--ink-soft); }
}
`;
