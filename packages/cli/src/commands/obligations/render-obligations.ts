import type { Localized, ObligationState, ObligationVerdict } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import type { Language } from "../../messages/language.ts";
import type { CheckedObligations } from "../shared/check-obligations.ts";
import { Page } from "../shared/page.ts";
import { countStates, reviewedRecords } from "./count-states.ts";
import { SIGNS, STATES, textsIn, type ObligationTexts } from "./texts.ts";

/** How the page looks, and whether it lists what needs nothing done. */
export interface ObligationPageStyle {
  readonly language: Language;
  readonly all: boolean;
  readonly color: "on" | "off";
  readonly widthColumns: number;
}

/** Components that one entry names. */
const MAX_COMPONENTS = 5;
/** Places that one entry names. */
const MAX_PLACES = 3;

/** The checklist as a page: open duties first, each with what is missing and what to do. */
export function renderObligations(
  { scan, artefact, assessment }: CheckedObligations,
  style: ObligationPageStyle,
): string {
  const page = new Page(style);
  const writer = new Writer(page, style.language, textsIn(style.language));
  const obligations = assessment.obligations ?? [];
  writer.head({ subject: scan.head.subject.name, artefact, obligations });
  for (const state of STATES) {
    const entries = obligations.filter((entry) => entry.state === state);
    if (entries.length === 0) continue;
    writer.section(state, entries, style.all || state === "open" || state === "needs-human");
  }
  writer.foot(assessment.head.context, reviewedRecords(obligations));
  return page.toString();
}

class Writer {
  readonly #page: Page;
  readonly #language: Language;
  readonly #texts: ObligationTexts;

  constructor(page: Page, language: Language, texts: ObligationTexts) {
    this.#page = page;
    this.#language = language;
    this.#texts = texts;
  }

  head({
    subject,
    artefact,
    obligations,
  }: {
    readonly subject: string;
    readonly artefact: CheckedObligations["artefact"];
    readonly obligations: readonly ObligationState[];
  }): void {
    const texts = this.#texts;
    this.#page.text(texts.title(visibleText(subject)), true);
    this.#page.text(texts.artefact[artefact.kind](visibleText(artefact.name), artefact.filesRead));
    if (!artefact.complete) this.#page.text(texts.incomplete, true);
    this.#page.text(texts.counts(countStates(obligations)), true);
    this.#page.gap();
  }

  section(state: ObligationVerdict, entries: readonly ObligationState[], detailed: boolean): void {
    const texts = this.#texts;
    this.#page.text(`${SIGNS[state]} ${texts.sections[state]}`, true);
    if (detailed) for (const entry of entries) this.#entry(entry);
    else
      for (const [title, count] of titlesOf(entries, this.#language))
        this.#page.text(`  ${title}: ${String(count)}`);
    this.#page.gap();
  }

  #entry(entry: ObligationState): void {
    const clauses = entry.clauses.map((clause) => this.#in(clause)).join(", ");
    const license = visibleText(entry.license);
    const place = clauses === "" ? license : `${license} ${clauses}`;
    this.#page.labelled("  • ", `${this.#in(entry.title)} (${place})`, entry.state === "open");
    this.#page.labelled("    ", this.#texts.components(this.#componentsOf(entry)));
    this.#page.labelled("    ", visibleText(this.#in(entry.reason)));
    const places = entry.evidence
      .slice(0, MAX_PLACES)
      .map(({ location: { path, line } }) =>
        visibleText(line === undefined ? path : `${path}:${String(line)}`),
      );
    if (places.length > 0) this.#page.labelled(`    ${this.#texts.evidence} `, places.join(", "));
    if (entry.action !== undefined) this.#page.labelled("    → ", this.#in(entry.action));
  }

  #componentsOf({ components }: ObligationState): string {
    const shown = components
      .slice(0, MAX_COMPONENTS)
      .map((ref) => visibleText(ref))
      .join(", ");
    const more = components.length - MAX_COMPONENTS;
    return more > 0 ? `${shown} ${this.#texts.more(more)}` : shown;
  }

  foot(
    context: CheckedObligations["assessment"]["head"]["context"],
    records: { readonly used: number; readonly reviewed: number },
  ): void {
    const texts = this.#texts;
    for (const { question, answer, assumed } of context)
      this.#page.soft(
        `${this.#in(question)} ${visibleText(this.#in(answer))}${assumed ? ` (${texts.assumed})` : ""}`,
      );
    this.#page.soft(texts.records(records));
    this.#page.soft(texts.noAdvice);
  }

  #in(text: Localized): string {
    return text[this.#language];
  }
}

function titlesOf(
  entries: readonly ObligationState[],
  language: Language,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, components } of entries)
    counts.set(title[language], (counts.get(title[language]) ?? 0) + components.length);
  return counts;
}
