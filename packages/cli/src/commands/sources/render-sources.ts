import { visibleText } from "@lizenzlotse/report";

import type { Language } from "../../messages/language.ts";
import { Page } from "../shared/page.ts";
import type { ListedDuty, ListedFile, ListedSource, SourceList } from "./source-list.ts";
import { sourcesWords, type SourcesWords } from "./texts.ts";

/** Components without a known licence that are named. */
const MAX_UNKNOWN = 10;
/** Addresses that one component names. */
const MAX_ADDRESSES = 3;

/** The list as a page: what is missing first, each with why it is needed and where it can be had. */
export function renderSources(
  list: SourceList,
  style: {
    readonly language: Language;
    readonly color: "on" | "off";
    readonly widthColumns: number;
  },
): string {
  const words = sourcesWords(style.language);
  const page = new Page(style);
  const part = list.artefact === undefined ? "" : ` – ${list.artefact}`;
  page.text(words.title(visibleText(`${list.subject}${part}`)), true);
  if (list.components.length === 0 && list.unknown.length === 0) page.text(words.nothing, true);
  if (list.components.length > 0) page.text(words.counts(countStates(list.components)), true);
  for (const state of ["missing", "unproved", "found"] as const)
    writeState(page, { state, components: list.components, words });
  if (list.unknown.length > 0) writeUnknown(page, list.unknown, words);
  page.gap();
  page.soft(words.scope);
  return page.toString();
}

function writeUnknown(page: Page, unknown: readonly string[], words: SourcesWords): void {
  page.gap();
  page.text(words.unknown(unknown.length), true);
  const names = unknown.slice(0, MAX_UNKNOWN).map((ref) => visibleText(ref));
  const more = unknown.length - names.length;
  page.labelled("    ", [...names, ...(more > 0 ? [words.more(more)] : [])].join(", "));
}

function countStates(
  components: readonly ListedSource[],
): Readonly<Record<ListedSource["state"], number>> {
  const counts = { found: 0, unproved: 0, missing: 0 };
  for (const { state } of components) counts[state] += 1;
  return counts;
}

function writeState(
  page: Page,
  {
    state,
    components,
    words,
  }: {
    readonly state: ListedSource["state"];
    readonly components: readonly ListedSource[];
    readonly words: SourcesWords;
  },
): void {
  const own = components.filter((each) => each.state === state);
  if (own.length === 0) return;
  page.gap();
  page.text(words.states[state], true);
  for (const component of own) writeComponent(page, component, words);
}

function writeComponent(page: Page, component: ListedSource, words: SourcesWords): void {
  const { name, version = "", duties, files, rejected, elsewhere } = component;
  page.labelled("  • ", visibleText(`${name} ${version}`.trim()), true);
  for (const duty of duties) page.labelled("    ", dutyText(duty, words));
  for (const file of files) page.labelled("    → ", fileText(file, words));
  for (const { from, reason } of rejected)
    page.labelled(`    ${words.lookedAt} `, `${visibleText(from)}: ${words.reasons[reason]}`);
  if (component.state === "found") return;
  if (elsewhere.length === 0) page.labelled("    ", words.nowhere);
  else {
    const urls = elsewhere.slice(0, MAX_ADDRESSES).map(({ url }) => visibleText(url));
    page.labelled(`    ${words.elsewhere} `, urls.join(", "));
  }
}

function dutyText({ license, applies, ways }: ListedDuty, words: SourcesWords): string {
  const clauses = ways
    .filter(({ suffices }) => suffices !== "no")
    .map((way) => way.clauses.join(", "))
    .filter((clause) => clause !== "");
  const place = `${visibleText(license)} ${[...new Set(clauses)].join(words.or)}`.trim();
  return applies === "yes" ? place : `${place} (${words.unclear})`;
}

function fileText(file: ListedFile, words: SourcesWords): string {
  const notes = [
    ...(file.kind === "modified-copy" ? [words.modified] : []),
    words.reasons[file.reason],
    ...(file.verifiedBy === undefined
      ? []
      : [words.verified(file.verifiedBy.slice(0, file.verifiedBy.indexOf(":")))]),
  ];
  return `${visibleText(file.from)} (${notes.join("; ")})`;
}
