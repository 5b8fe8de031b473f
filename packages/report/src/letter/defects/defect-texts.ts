import { numberIn } from "@lizenzlotse/model";

import type { Language } from "../../contract.ts";

/** Texts of a list of defects. */
export interface DefectLetterTexts {
  readonly title: Readonly<Record<"defects" | "comparison", (subject: string) => string>>;
  readonly facts: {
    readonly organisation: string;
    readonly supplier: string;
    readonly contract: string;
    readonly reference: string;
    readonly document: string;
    readonly checkedOn: string;
    readonly deadline: string;
    readonly contact: string;
  };
  /** In brackets: nobody shall take it for a statement. */
  readonly missing: {
    readonly organisation: string;
    readonly supplier: string;
    readonly contract: string;
    readonly deadline: string;
    readonly contact: string;
  };
  readonly introduction: (defects: number, components: number) => string;
  readonly request: (deadline: string | undefined) => string;
  readonly acceptable: (components: number) => string;
  readonly found: string;
  readonly basis: string;
  readonly byContract: string;
  readonly demand: string;
  readonly columns: {
    readonly id: string;
    readonly component: string;
    readonly found: string;
    readonly state: string;
    readonly defect: string;
    readonly question: string;
  };
  readonly whole: string;
  readonly nothingQuoted: string;
  readonly questions: string;
  readonly questionsIntroduction: string;
  readonly states: Readonly<Record<"open" | "fresh" | "mended" | "removed", string>>;
  readonly settled: (count: number) => string;
  readonly compared: (counts: Readonly<Record<"settled" | "open" | "fresh", number>>) => string;
  readonly answer: string;
  readonly reservation: string;
  readonly date: (day: string) => string;
}

const german = numberIn("de-DE");
const english = numberIn("en-GB");

const GERMAN: DefectLetterTexts = {
  title: {
    defects: (subject) => `Mängelliste zur Lieferung ${subject}`,
    comparison: (subject) => `Stand der Nachbesserung zur Lieferung ${subject}`,
  },
  facts: {
    organisation: "Auftraggebende Stelle",
    supplier: "Auftragnehmer",
    contract: "Vertrag",
    reference: "Aktenzeichen",
    document: "Geprüfte Unterlage",
    checkedOn: "Geprüft am",
    deadline: "Frist zur Nachbesserung",
    contact: "Rückfragen an",
  },
  missing: {
    organisation: "[auftraggebende Stelle noch einzutragen]",
    supplier: "[Auftragnehmer noch einzutragen]",
    contract: "[Vertrag noch einzutragen]",
    deadline: "[Frist noch einzutragen]",
    contact: "[Ansprechstelle noch einzutragen]",
  },
  introduction: (defects, components) =>
    `Wir haben die Stückliste und die Lizenzangaben Ihrer Lieferung geprüft (${german(components)} ${components === 1 ? "Komponente" : "Komponenten"}) und dabei ${defects === 1 ? "einen Mangel" : `${german(defects)} Mängel`} festgestellt.`,
  request: (deadline) =>
    deadline === undefined
      ? "Wir bitten um Nachbesserung innerhalb der oben genannten Frist und um Beantwortung der Fragen."
      : `Wir bitten um Nachbesserung und um Beantwortung der Fragen bis zum ${deadline}.`,
  acceptable: (components) =>
    `Bei der Prüfung der Stückliste und der Lizenzangaben Ihrer Lieferung (${german(components)} ${components === 1 ? "Komponente" : "Komponenten"}) haben wir keine Mängel festgestellt.`,
  found: "Mangel",
  basis: "Grundlage",
  byContract: "nach dem Vertrag und der Richtlinie der auftraggebenden Stelle",
  demand: "Zu liefern ist",
  columns: {
    id: "Kennung",
    component: "Komponente",
    found: "Angabe in der Lieferung",
    state: "Stand",
    defect: "Mangel",
    question: "Frage",
  },
  whole: "gesamte Lieferung",
  nothingQuoted: "keine",
  questions: "Fragen",
  questionsIntroduction: "Zur Klärung bitten wir außerdem um Antwort auf folgende Fragen:",
  states: {
    open: "weiterhin offen",
    fresh: "neu",
    mended: "behoben",
    removed: "entfallen: Komponente nicht mehr enthalten",
  },
  settled: (count) => `Erledigt (${german(count)})`,
  compared: ({ settled, open, fresh }) =>
    `Gegenüber der früheren Mängelliste sind ${german(settled)} erledigt, ${german(open)} weiterhin offen und ${german(fresh)} neu.`,
  answer:
    "Bitte übersenden Sie eine vollständige neue Stückliste und geben Sie zu jeder Kennung an, wie der Mangel behoben wurde.",
  reservation:
    "Geprüft wurden allein die Stückliste und die Lizenzangaben. Die Abnahme und weitere Rechte aus dem Vertrag bleiben vorbehalten. Dieses Schreiben beruht auf einer technischen Prüfung und ist keine Rechtsberatung.",
  date: (day) => format(day, "de-DE"),
};

const ENGLISH: DefectLetterTexts = {
  title: {
    defects: (subject) => `List of defects of the delivery ${subject}`,
    comparison: (subject) => `State of the defects of the delivery ${subject}`,
  },
  facts: {
    organisation: "Customer",
    supplier: "Contractor",
    contract: "Contract",
    reference: "Our reference",
    document: "Document that was checked",
    checkedOn: "Checked on",
    deadline: "To be mended by",
    contact: "Questions to",
  },
  missing: {
    organisation: "[customer still to be entered]",
    supplier: "[contractor still to be entered]",
    contract: "[contract still to be entered]",
    deadline: "[deadline still to be entered]",
    contact: "[contact still to be entered]",
  },
  introduction: (defects, components) =>
    `We checked the bill of materials and the licences of your delivery (${english(components)} ${components === 1 ? "component" : "components"}) and found ${english(defects)} ${defects === 1 ? "defect" : "defects"}.`,
  request: (deadline) =>
    deadline === undefined
      ? "Please mend them within the period stated above, and answer the questions."
      : `Please mend them and answer the questions by ${deadline}.`,
  acceptable: (components) =>
    `We checked the bill of materials and the licences of your delivery (${english(components)} ${components === 1 ? "component" : "components"}) and found no defects.`,
  found: "Defect",
  basis: "Basis",
  byContract: "the contract and the customer's policy",
  demand: "To be delivered",
  columns: {
    id: "Id",
    component: "Component",
    found: "As delivered",
    state: "State",
    defect: "Defect",
    question: "Question",
  },
  whole: "whole delivery",
  nothingQuoted: "none",
  questions: "Questions",
  questionsIntroduction: "Please also answer the following questions:",
  states: {
    open: "still open",
    fresh: "new",
    mended: "mended",
    removed: "gone: the component is no longer included",
  },
  settled: (count) => `Settled (${english(count)})`,
  compared: ({ settled, open, fresh }) =>
    `Of the earlier list ${english(settled)} are settled, ${english(open)} still open; ${english(fresh)} are new.`,
  answer:
    "Please send a complete new bill of materials, and say for each id how the defect was mended.",
  reservation:
    "Only the bill of materials and the licences were checked. Acceptance and further rights under the contract are reserved. This letter rests on a technical check and is no legal advice.",
  date: (day) => format(day, "en-GB"),
};

/** @param day - `YYYY-MM-DD`. */
function format(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

export function defectLetterTexts(language: Language): DefectLetterTexts {
  return language === "de" ? GERMAN : ENGLISH;
}
