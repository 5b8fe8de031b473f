import { TOKENS } from "../formats/html/style/tokens.ts";

const NOTICE_RULES = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
header, main { max-width: 60rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
header { padding-block: 2.5rem 0.5rem; }
main { padding-block: 0 4rem; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; text-wrap: balance; font-weight: 650; margin: 0; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.25rem); letter-spacing: -0.015em; }
h2 { font-size: 1.3rem; margin-block: 3rem 0; padding-block-end: 0.5rem; border-block-end: 1px solid var(--line); }
h3 { font-size: 1.0625rem; }
p { margin-block: 0.6rem; max-width: 44rem; }
ul { margin-block: 0.4rem 0; padding-inline-start: 1.25rem; }
li { overflow-wrap: anywhere; }
a { color: var(--accent-ink); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.counts { color: var(--ink-soft); }
.entry, .text { padding-block: 1.25rem; border-block-end: 1px solid var(--line); }
.entry:last-child, .text:last-child { border-block-end: 0; }
.version { font-weight: 400; color: var(--ink-soft); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 1.25rem; margin: 0.4rem 0 0; }
.facts dt { color: var(--ink-soft); font-size: 0.9375rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.copyrights { list-style: none; padding: 0; margin: 0.5rem 0 0; font-size: 0.9375rem; }
.incomplete { margin: 0.7rem 0 0; padding: 0.5rem 0.85rem; max-width: none; border-inline-start: 4px solid var(--check); background: var(--check-ground); color: var(--ink); font-weight: 600; }
.origin { color: var(--ink-soft); font-size: 0.9375rem; margin-block: 0.3rem; max-width: none; }
.label { margin-block: 1rem 0.35rem; color: var(--ink-soft); font-size: 0.9375rem; }
pre { font: 0.875rem/1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; margin: 0.6rem 0 0; padding: 1rem 1.15rem; background: var(--ground-soft); border: 1px solid var(--line); border-radius: 4px; }
nav ul { list-style: none; padding: 0; columns: 16rem; column-gap: 2rem; }
nav li { break-inside: avoid; padding-block: 0.2rem; }
@media (max-width: 36rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-block-end: 0.4rem; } }
@media print { header, main { max-width: none; padding: 0; } nav { display: none; } h2, h3 { break-after: avoid; } pre { border: 0; padding: 0; background: none; } a { color: inherit; } }
`;

/** The style sheet of a notices page; colours are those of the report. */
export const NOTICE_STYLE: string = [TOKENS, NOTICE_RULES].join("");
