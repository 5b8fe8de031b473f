/** The page: type, headings, masthead, contents, chapters. */
export const PAGE = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; hyphens: auto; }
/* Foreign names and paths break anywhere and are never hyphenated: a hyphen could be part of them. */
bdi, code { overflow-wrap: anywhere; hyphens: manual; }
h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.2vw, 2.75rem); font-weight: 650; letter-spacing: -0.015em; }
h2 { font-size: clamp(1.3rem, 1rem + 1.5vw, 1.6rem); font-weight: 650; letter-spacing: -0.01em; }
h3 { font-size: 1.15rem; font-weight: 650; margin-block: 2rem 0.6rem; }
h4 { font-size: 0.8125rem; font-weight: 650; color: var(--ink-soft); text-transform: uppercase; letter-spacing: 0.05em; margin-block: 0 0.35rem; }
p, ul, ol { margin-block: 0 0.9rem; max-width: var(--measure); }
ul, ol { padding-inline-start: 1.4rem; }
li + li { margin-block-start: 0.3rem; }
code { font-family: var(--mono); font-size: 0.875em; }
em { font-style: italic; }
a { color: var(--accent-ink); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { scroll-margin-top: 1.5rem; }
.sprite { position: absolute; }
.print-only { display: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-link { position: absolute; inset-inline-start: -100vw; z-index: 1; background: var(--ground); padding: 0.75rem 1.25rem; }
.skip-link:focus { inset-inline-start: 1rem; inset-block-start: 1rem; }

.masthead { border-block-start: 6px solid var(--accent); background: var(--ground-soft); border-block-end: 1px solid var(--line); }
.masthead-inner, .page, .colophon { max-width: 88rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
.masthead-inner { padding-block: 2.5rem 2rem; }
.brand { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: center; margin-block-end: 1.75rem; }
.logo { max-width: 14rem; max-height: 5rem; width: auto; height: auto; background: #fff; padding: 0.25rem; border-radius: 4px; }
.agency { margin: 0; font-size: 0.9375rem; line-height: 1.4; }
.kind { font-size: 0.875rem; font-weight: 650; letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent-ink); margin: 0 0 0.6rem; }
.subject-version { font-weight: 400; color: var(--ink-soft); }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 1.4rem 0 0; }
.facts dt { font-size: 0.8125rem; color: var(--ink-soft); }
.facts > div { min-width: 0; }
.facts dd { margin: 0; overflow-wrap: anywhere; font-weight: 600; }

.page { padding-block: 0 4rem; }
.contents { font-size: 0.9375rem; padding-block: 2rem 0; }
.contents h2 { font-size: 0.8125rem; color: var(--ink-soft); text-transform: uppercase; letter-spacing: 0.05em; margin: 0 0 0.5rem; }
.contents ol { list-style: none; margin: 0; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1.5rem; }
.contents li { margin: 0; }
.contents a { display: flex; gap: 0.6rem; padding-block: 0.3rem; min-height: 1.75rem; color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--accent-ink); text-decoration: underline; }
.contents-number { color: var(--ink-soft); min-width: 1.25rem; text-align: end; font-variant-numeric: tabular-nums; }
@media (min-width: 75rem) {
  .page { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); column-gap: 3rem; }
  .contents { position: sticky; inset-block-start: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 3.25rem 1rem; }
  .contents ol { display: block; }
}

.chapter { padding-block-start: 3.25rem; }
.chapter > h2 { display: flex; gap: 0.75rem; align-items: baseline; padding-block-end: 0.6rem; margin-block-end: 1.25rem; border-block-end: 1px solid var(--line); }
.chapter-number { color: var(--ink-soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.lead { font-size: 1.0625rem; color: var(--ink); margin-block-end: 1.4rem; }
.aside { color: var(--ink-soft); font-size: 0.9375rem; }
.box { background: var(--ground-soft); border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 4px; padding: 1.25rem 1.5rem; margin-block: 1.25rem; }
.box > h3 { margin-block-start: 0; }
.box > :last-child { margin-block-end: 0; }
.colophon { border-block-start: 1px solid var(--line); padding-block: 1.5rem 3rem; color: var(--ink-soft); font-size: 0.9375rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
