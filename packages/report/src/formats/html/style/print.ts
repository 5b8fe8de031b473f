/** On paper: light colours, page one is the summary, everything folded is open, heads repeat, addresses are shown. */
export const PRINT = `
@page {
  size: A4;
  margin: 18mm 16mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #515c68; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 18pt; }
  .contents, .skip-link, .filters, .sort, .screen-only { display: none; }
  .print-only { display: inline; }
  .page { display: block; padding: 0; max-width: none; }
  .masthead { background: none; }
  .masthead-inner { padding: 3mm 0 2mm; max-width: none; }
  .brand { margin-block-end: 4mm; }
  .logo { max-height: 16mm; padding: 0; }
  .kind { margin-block-end: 1mm; }
  .facts { margin-block-start: 2mm; gap: 0.5mm 8mm; font-size: 8.5pt; }
  .facts > div { display: flex; gap: 1.5mm; align-items: baseline; }
  .facts dt { font-size: inherit; }
  .colophon { padding-inline: 0; }
  /* Margins, unlike paddings, vanish at the top of a page. */
  .chapter { padding-block-start: 0; margin-block-start: 9mm; }
  #summary { margin-block-start: 3mm; break-after: page; }
  #summary > h2 { margin-block-end: 3mm; padding-block-end: 1.5mm; }
  h2, h3, h4, caption, summary, .lead, .finding-head { break-after: avoid; }
  tr, .verdict, .banner, .count, .tasks > li, .share-bar { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody > tr:first-child { break-before: avoid; }
  /* Short findings stay whole; long ones, and those with a picture, would leave half a page empty. */
  .finding:not(:has(tbody > tr:nth-child(7), .graph)) { break-inside: avoid; }
  .finding-head, .finding > h3, .finding-body { break-inside: avoid; break-after: avoid; }
  .table-scroll, .chart-scroll { overflow: visible; }
  .graph-picture { max-width: 100%; height: auto; }
  .bars, .trend-series, .graph-picture { break-inside: avoid; }
  .table-wide, .table-long, #inventory-table { min-width: 0; font-size: 8pt; }
  /* Thousands of rows: small, close, and with room for the paths, which decide how high a row is. */
  #inventory-table { font-size: 7pt; line-height: 1.3; }
  #inventory-table .aside, #inventory-table thead th { font-size: inherit; }
  #inventory-table th, #inventory-table td { padding: 0.8mm 1.5mm 0.8mm 0; }
  #inventory-table .column-16 { width: 17%; }
  #inventory-table .column-11 { width: 10%; }
  #inventory-table .column-15 { width: 12%; }
  #inventory-table .column-13 { width: 11%; }
  #inventory-table .column-12 { width: 10%; }
  /* The summary is one page: everything in it spans the page, so that long tasks stay short in height. */
  .columns { grid-template-columns: minmax(0, 1fr); }
  .columns h3 { margin-block: 3mm 1mm; }
  .columns p { margin-block: 1.5mm 0; }
  .verdict { padding: 2.5mm 5mm; }
  .verdict .verdict-headline { margin-block: 1mm 0.5mm; }
  .verdict > .sign { width: 12mm; height: 12mm; }
  .verdict-word { font-size: 18pt; }
  body:has(.cover) .verdict-word { font-size: 14pt; }
  .banner { padding: 2.5mm 5mm; margin-block-start: 3mm; }
  /* A cover takes room from the same page. */
  .cover { gap: 1mm 8mm; margin-block-start: 1mm; }
  body:has(.cover) .verdict { padding: 2mm 4mm; }
  body:has(.cover) .verdict > .sign { width: 9mm; height: 9mm; }
  body:has(.cover) .banner { padding: 1.5mm 4mm; margin-block-start: 2mm; }
  body:has(.cover) .counts { margin-block-start: 2mm; }
  body:has(.cover) .tasks > li { padding-block: 0.6mm; line-height: 1.3; }
  body:has(.cover) .columns h3 { margin-block: 2.5mm 0.5mm; }
  .counts { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 3mm; margin-block-start: 3mm; }
  .count { grid-template-columns: auto 1fr; gap: 0 2.5mm; padding: 1.5mm 3mm; }
  .count > .status { grid-column: 1 / -1; }
  .count-number { font-size: 17pt; grid-row: 2 / span 3; }
  .count-detail { font-size: 8pt; line-height: 1.25; }
  .tasks > li { padding-block: 0.8mm; line-height: 1.35; grid-template-columns: 2rem minmax(0, 1fr) auto; column-gap: 4mm; }
  .tasks > li > .responsible { grid-column: 3; grid-row: 1; }
  .tasks > li > .tracking { grid-column: 2; grid-row: auto; }
  .tasks > li:has(> .tracking) { grid-template-columns: 2rem minmax(0, 1fr); }
  .tasks, .task-detail, .certainty { max-width: none; }
  .certainty { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 5mm; }
  .certainty > div { padding-block: 1.2mm 0; }
  .finding-body { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  details::details-content { content-visibility: visible; height: auto; }
  summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--ink-soft); }
}
`;
