import type { DeliveredArtefact, ObligationVerdict } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import type { Language } from "../../messages/language.ts";
import { textsIn } from "../obligations/texts.ts";
import { Page } from "../shared/page.ts";
import type { ComponentGaps, NoticeGap } from "./missing-by-component.ts";

/** What a check of a notices file came to. */
export interface NoticeCheck {
  readonly subject: string;
  readonly artefact: Pick<DeliveredArtefact, "name" | "kind" | "filesRead" | "complete">;
  readonly counts: Readonly<Record<ObligationVerdict, number>>;
  readonly components: readonly ComponentGaps[];
}

/** How the page looks. */
export interface NoticeCheckStyle {
  readonly language: Language;
  readonly color: "on" | "off";
  readonly widthColumns: number;
}

/** The check as a page: each component with what is missing for it. */
export function renderNoticeCheck(check: NoticeCheck, style: NoticeCheckStyle): string {
  const { language } = style;
  const texts = textsIn(language);
  const words = WORDS[language];
  const page = new Page(style);
  page.text(words.title(visibleText(check.subject)), true);
  page.text(
    texts.artefact[check.artefact.kind](visibleText(check.artefact.name), check.artefact.filesRead),
  );
  if (!check.artefact.complete) page.text(texts.incomplete, true);
  page.text(texts.counts(check.counts), true);
  page.gap();
  const missing = check.components.filter(({ state }) => state === "missing");
  if (missing.length === 0) page.text(words.nothingMissing, true);
  else page.text(words.missing(missing.length), true);
  for (const component of check.components) writeComponent(page, component, language);
  page.gap();
  page.soft(texts.noAdvice);
  return page.toString();
}

function writeComponent(page: Page, component: ComponentGaps, language: Language): void {
  const { name, version = "", license, gaps } = component;
  page.gap();
  page.text(visibleText(`${name} ${version}`.trim()) + ` (${visibleText(license)})`, true);
  for (const gap of gaps) writeGap(page, gap, language);
}

function writeGap(page: Page, gap: NoticeGap, language: Language): void {
  const clauses = gap.clauses.map((clause) => clause[language]).join(", ");
  const license = visibleText(gap.license);
  const place = clauses === "" ? license : `${license} ${clauses}`;
  const sign = gap.state === "missing" ? "✖" : "▲";
  page.labelled(`  ${sign} `, `${gap.title[language]} (${place})`);
  page.labelled("    ", visibleText(gap.reason[language]));
  if (gap.action !== undefined) page.labelled("    → ", gap.action[language]);
}

interface NoticeCheckWords {
  readonly title: (subject: string) => string;
  readonly nothingMissing: string;
  readonly missing: (components: number) => string;
}

const WORDS: Readonly<Record<Language, NoticeCheckWords>> = {
  de: {
    title: (subject) => `Prüfung der Hinweise zu Software Dritter: ${subject}`,
    nothingMissing: "✔ Es fehlt nichts, soweit eine Maschine das feststellen kann.",
    missing: (components) =>
      `✖ Bei ${String(components)} ${components === 1 ? "Komponente" : "Komponenten"} fehlen Angaben:`,
  },
  en: {
    title: (subject) => `Check of the third-party notices: ${subject}`,
    nothingMissing: "✔ Nothing is missing, as far as a machine can tell.",
    missing: (components) =>
      `✖ Something is missing for ${String(components)} ${components === 1 ? "component" : "components"}:`,
  },
};
