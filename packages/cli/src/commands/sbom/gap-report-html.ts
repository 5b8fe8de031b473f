import { PAGE_TOKENS, visibleText } from "@lizenzlotse/report";
import type { FieldResult, GapReport } from "@lizenzlotse/sbom";

import { GAP_TEXTS } from "./gap-texts.ts";
import { GAP_RULES } from "./gap-style.ts";

/** A gap report as one page that loads nothing and runs nothing: a table with headings, words instead of colours. */
export function gapReportHtml(report: GapReport, language: "de" | "en", name: string): string {
  const { profile, document, score, results } = report;
  const words = GAP_TEXTS[language];
  const title = shown(`${profile.title}: ${name}`);
  const caption = shown(words.caption);
  const heads = words.columns.map((column) => `<th scope="col">${shown(column)}</th>`).join("");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${PAGE_TOKENS}${GAP_RULES}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="score">${shown(words.summary(score, document.components.length))}</p>
<p>${shown(`${document.format} ${document.version}`)}</p>
</header>
<main>
<div class="table-scroll" role="group" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${results.map((result) => row(result, language)).join("\n")}
</tbody>
</table>
</div>
<p>${shown(words.note)}</p>
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
  const state = isMet ? `✔ ${words.met}` : `✖ ${words.missing(missing, checked)}`;
  const cells = [
    `<td>${words.levels[field.level]}</td>`,
    `<td>${shown(field.clause)}</td>`,
    `<td class="${isMet ? "is-met" : "is-missing"}">${state}</td>`,
    `<td>${named.map(shown).join(", ")}</td>`,
    `<td>${isMet ? "" : shown(field.remedy[language])}</td>`,
  ];
  return `<tr><th scope="row">${shown(field.title[language])}</th>${cells.join("")}</tr>`;
}

/** Names come from a document of others. */
function shown(text: string): string {
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
