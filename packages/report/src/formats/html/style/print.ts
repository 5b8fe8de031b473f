/** On paper: light colours, page one is the summary, everything folded is open, heads repeat, addresses are shown. */
export const PRINT = `
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.5pt; }
  .contents, .skip-link, .filters, .back-to-top { display: none; }
  .page { display: block; padding: 0; max-width: none; }
  .masthead { background: none; }
  .masthead-inner { padding: 5mm 0 4mm; max-width: none; }
  .colophon { padding-inline: 0; }
  .chapter { padding-block-start: 9mm; }
  #summary { padding-block-start: 6mm; break-after: page; }
  h2, h3, h4, caption, .finding-head { break-after: avoid; }
  tr, .verdict, .banner, .count, .tasks > li, .share-bar { break-inside: avoid; }
  thead { display: table-header-group; }
  .table-scroll { overflow: visible; }
  .table-wide, #inventory-table { min-width: 0; font-size: 8pt; }
  .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .finding-body { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  details::details-content { content-visibility: visible; height: auto; }
  summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--ink-soft); }
}
`;
