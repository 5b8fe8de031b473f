/** Comments of HTML and of the template languages whose files count as markup. */
const COMMENTS: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["{{!--", "--}}"],
  ["<%--", "--%>"],
  ["<%#", "%>"],
  ["{#", "#}"],
  ["@*", "*@"],
];
/** Start tags that hide what they hold: attribute, inline style, or an element that is never shown. */
const HIDDEN =
  /<(?:(?<element>[a-z][\w-]{0,60})\b(?=(?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}?\s(?:hidden(?=[\s=>/])|style\s*=\s*["'][^"'>]{0,500}(?:display\s*:\s*none|visibility\s*:\s*hidden)))|(?<never>template|noscript)\b)(?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}>/giu;
/** Elements that never have an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;
/** Most hidden elements of one page. */
const MAX_HIDDEN = 2000;
/** Most tags of one name that are followed to find the end of an element. */
const MAX_NESTED = 10_000;

/**
 * A page without what nobody sees: comments, and elements that are hidden where they stand. Lines keep their numbers. What
 * style sheets and scripts hide is not known here. An end that is missing hides all that follows, so that a page that cannot
 * be understood shows less and never more.
 */
export function visibleMarkup(text: string): string {
  return withoutHidden(COMMENTS.reduce(withoutComments, text));
}

function withoutComments(
  text: string,
  [open, close]: readonly [start: string, end: string],
): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    if (start === -1) return kept + text.slice(at);
    const end = text.indexOf(close, start + open.length);
    // A template's sign without an end is no comment in plain HTML.
    if (end === -1 && open !== "<!--") return kept + text.slice(at);
    const stop = end === -1 ? text.length : end + close.length;
    kept += text.slice(at, start) + blanked(text.slice(start, stop));
    at = stop;
  }
}

function withoutHidden(text: string): string {
  let kept = "";
  let at = 0;
  let count = 0;
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index < at) continue;
    count += 1;
    if (count > MAX_HIDDEN) return kept + blanked(text.slice(at));
    const name = found.groups?.["element"] ?? found.groups?.["never"] ?? "";
    const stop = endOf(text, name, found.index + found[0].length);
    kept += text.slice(at, found.index) + blanked(text.slice(found.index, stop));
    at = stop;
  }
  return kept + text.slice(at);
}

/** Behind the end tag that belongs to a start tag, over elements of the same name inside. */
function endOf(text: string, name: string, from: number): number {
  if (VOID.test(name) || text.slice(from - 2, from) === "/>") return from;
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]{0,2000}>`, "giu");
  tags.lastIndex = from;
  let depth = 1;
  for (let seen = 0; seen < MAX_NESTED; seen += 1) {
    const tag = tags.exec(text);
    if (tag === null) break;
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return tag.index + tag[0].length;
  }
  return text.length;
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/gu, " ");
}
