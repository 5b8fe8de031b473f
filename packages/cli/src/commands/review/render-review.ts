import type { Localized } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import { renderComponent } from "../explain/render-component.ts";
import type { Page } from "../shared/page.ts";
import type { JudgedScan } from "../shared/scan-project.ts";
import type { ReviewItem } from "./review-item.ts";
import type { Asking, Draft, ReviewState } from "./review-state.ts";

/** What a page of the sitting is drawn from. */
export interface ReviewFrame {
  readonly judged: JudgedScan;
  readonly language: keyof Localized;
}

/** The item that is shown, with its evidence and the keys that answer it. */
export function renderReview(page: Page, state: ReviewState, frame: ReviewFrame): void {
  const { language } = frame;
  const item = state.items[state.index];
  if (item === undefined) page.text(AT_THE_END(state.drafts.size)[language], true);
  else {
    const position = `${String(state.index + 1)}/${String(state.items.length)}`;
    page.text(`${QUESTION[language]} ${position}`, true);
    renderItem(page, item, frame);
    const draft = state.drafts.get(state.index);
    if (draft !== undefined) page.text(`✔ ${draftText(draft)[language]}`, true);
    page.text(KEYS[language]);
  }
  if (state.asking !== undefined) page.text(askingText(state.asking, language), true);
}

/** One open question, also where nobody can be asked. */
export function renderItem(page: Page, item: ReviewItem, { judged, language }: ReviewFrame): void {
  renderComponent(page, item.component, { judged, language });
  item.answers.forEach(({ kind, license }, index) => {
    const word = kind === "choice" ? USE_UNDER : LICENSE_IS;
    page.labelled(`  [${String(index + 1)}] `, visibleText(`${word[language]} ${license}`));
  });
}

function askingText({ field, typed }: Asking, language: keyof Localized): string {
  return `${ASKED[field][language]}: ${visibleText(typed)}_`;
}

function draftText(draft: Draft): Localized {
  if (draft.kind === "waiver") return WAIVED;
  const { kind, license } = draft.answer;
  const word = kind === "choice" ? USE_UNDER : LICENSE_IS;
  return { de: `${word.de} ${license}`, en: `${word.en} ${license}` };
}

const QUESTION: Localized = { de: "Offene Frage", en: "Open question" };
const LICENSE_IS: Localized = { de: "Die Lizenz ist", en: "The licence is" };
const USE_UNDER: Localized = { de: "Genutzt unter", en: "Used under" };
const WAIVED: Localized = { de: "Wird hingenommen", en: "Is accepted" };

const KEYS: Localized = {
  de: "Ziffer: so entscheiden · l: Lizenz eingeben · w: auf Zeit hinnehmen · s: weiter · b: zurück · u: Entscheidung zurücknehmen · q: eintragen und beenden · x: verwerfen",
  en: "digit: decide so · l: enter a licence · w: accept for a time · s: next · b: back · u: take the decision back · q: record and end · x: discard",
};

const ASKED: Readonly<Record<Asking["field"], Localized>> = {
  reason: { de: "Begründung (gilt für diese Sitzung)", en: "Reason (for this sitting)" },
  owner: { de: "Wer steht für Ausnahmen ein", en: "Who answers for waivers" },
  until: { de: "Ausnahmen gelten bis (JJJJ-MM-TT)", en: "Waivers hold until (YYYY-MM-DD)" },
  license: { de: "Lizenz (SPDX-Ausdruck)", en: "Licence (SPDX expression)" },
};

function AT_THE_END(decided: number): Localized {
  return {
    de: `Ende der Liste; ${String(decided)} entschieden. q: eintragen · b: zurück · x: verwerfen`,
    en: `End of the list; ${String(decided)} decided. q: record · b: back · x: discard`,
  };
}
