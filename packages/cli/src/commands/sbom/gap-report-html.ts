import type { FieldResult, GapReport } from "@lizenzlotse/sbom";

import { GAP_TEXTS } from "./gap-texts.ts";

/** A gap report as one page that needs nothing else: a table with headings, words instead of colours, no script. */
export function gapReportHtml(report: GapReport, language: "de" | "en", name: string): string {
  const { profile, document, score, results } = report;
  const words = GAP_TEXTS[language];
  const title = `${profile.title}: ${name}`;
  const summary = words.summary(score, document.components.length);
  const heads = words.columns
    .map((column) => `<th scope="col">${escapeHtml(column)}</th>`)
    .join("");
  const rows = results.map((result) => row(result, language)).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}
caption{text-align:left;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(`${document.format} ${document.version}`)}</p>
<table>
<caption>${escapeHtml(summary)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
<p>${escapeHtml(words.note)}</p>
</main>
</body>
</html>
`;
}

function row({ field, checked, missing, examples }: FieldResult, language: "de" | "en"): string {
  const words = GAP_TEXTS[language];
  const isMet = missing === 0;
  const more = missing - examples.length;
  const named = examples.map(({ label, line }) =>
    line === undefined ? label : `${label} (${words.line(line)})`,
  );
  if (named.length > 0 && more > 0) named.push(words.more(more));
  const cells = [
    words.levels[field.level],
    field.clause,
    isMet ? `✔ ${words.met}` : `✖ ${words.missing(missing, checked)}`,
    named.join(", "),
    isMet ? "" : field.remedy[language],
  ];
  const head = `<th scope="row">${escapeHtml(field.title[language])}</th>`;
  return `<tr>${head}${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
