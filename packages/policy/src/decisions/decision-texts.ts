import { inBoth, type DecisionState, type Localized, localize } from "@lizenzlotse/model";

import type { Decision } from "./decision.ts";

/** What a decision is about, in a few words. */
export function subjectText({ value }: Decision): string {
  if ("component" in value) {
    return value.versions === undefined ? value.component : `${value.component} ${value.versions}`;
  }
  return "file" in value ? value.file : `text:${value.text}`;
}

/** What was decided, in a few words. */
export function decidedText({ kind, value }: Decision): Localized {
  const license = inBoth(value.license);
  switch (kind) {
    case "curation":
      return localize`${{ de: "Lizenz ist", en: "Licence is" }} ${license}`;
    case "text-curation":
      return localize`${{ de: "Lizenztext ist", en: "Licence text is" }} ${license}`;
    case "choice":
      return localize`${{ de: "Genutzt unter", en: "Used under" }} ${license}`;
    case "waiver":
      return localize`${{ de: "Hingenommen", en: "Accepted" }}: ${value.rule}, ${license}`;
    case "false-positive":
      return localize`${{ de: "Keine Fundstelle für", en: "No match of" }} ${license}`;
  }
}

/** What a state means for this decision, and what to do; nothing where all is well. */
export function remarkOn(
  decision: Decision,
  state: DecisionState,
  reopened: number,
): Localized | undefined {
  if (state === "in-force" || state === "expiring") {
    if (reopened > 0) return PARTLY_REOPENED(reopened);
    return state === "expiring" ? EXPIRING : undefined;
  }
  if (state === "unused") return UNUSED[decision.kind];
  return REMARKS[state];
}

function PARTLY_REOPENED(count: number): Localized {
  return {
    de: `Für ${String(count)} Komponenten sagt die Fundlage heute anderes als bei der Entscheidung; dort wirkt sie nicht.`,
    en: `For ${String(count)} components the evidence says more than when it was decided; there it has no effect.`,
  };
}

const EXPIRING: Localized = {
  de: "Die Ausnahme läuft in den nächsten 30 Tagen ab: erledigen oder erneut entscheiden.",
  en: "The waiver ends within 30 days: settle it, or decide again.",
};

const REMARKS: Readonly<
  Record<Exclude<DecisionState, "in-force" | "expiring" | "unused">, Localized>
> = {
  expired: {
    de: "Die Ausnahme ist abgelaufen und wirkt nicht mehr: erledigen oder erneut entscheiden.",
    en: "The waiver has ended and has no effect: settle it, or decide again.",
  },
  reopened: {
    de: "Zur Lizenz ist etwas gefunden worden, das bei der Entscheidung nicht vorlag; sie wirkt nicht. Bitte neu entscheiden.",
    en: "Something about the licence was found that was not there when it was decided; it has no effect. Please decide again.",
  },
  proposed: {
    de: "Nur vorgeschlagen: Sie wirkt, sobald eine zweite Person sie freigibt („lotse decisions approve“).",
    en: "Only proposed: it has an effect once a second person approves it (`lotse decisions approve`).",
  },
  conflicting: {
    de: "Eine andere Entscheidung sagt zum selben Gegenstand etwas anderes; keine von beiden wirkt.",
    en: "Another decision says something else about the same; neither has an effect.",
  },
  "not-permitted": {
    de: "Die Richtlinie kommt von außen, und Entscheidungen des geprüften Projekts dürfen sie nicht lockern. „--decisions project“ erlaubt es.",
    en: "The policy comes from outside, and decisions of the scanned project must not loosen it. `--decisions project` permits it.",
  },
};

/** What is said of a waiver of duties where no artefact was looked into. */
export const DUTIES_NOT_CHECKED: Localized = {
  de: "Die Pflichten wurden nicht geprüft; ob die Ausnahme noch gebraucht wird, zeigt „--artefact ORDNER|ARCHIV“.",
  en: "Duties were not checked; `--artefact FOLDER|ARCHIVE` shows whether the waiver is still needed.",
};

const UNUSED: Readonly<Record<Decision["kind"], Localized>> = {
  curation: {
    de: "Keine Komponente passt dazu. Ist sie entfallen, nehmen Sie die Entscheidung heraus.",
    en: "No component fits it. If it is gone, remove the decision.",
  },
  "text-curation": {
    de: "Keine Komponente hat diesen Text als einzigen Lizenztext.",
    en: "No component has this text as its one licence text.",
  },
  choice: {
    de: "Keine Komponente passt dazu. Ist sie entfallen, nehmen Sie die Entscheidung heraus.",
    en: "No component fits it. If it is gone, remove the decision.",
  },
  waiver: {
    de: "Diesen Verstoß gibt es nicht (mehr). Nehmen Sie die Ausnahme heraus.",
    en: "There is no such violation (any more). Remove the waiver.",
  },
  "false-positive": {
    de: "In der Datei gibt es diese Fundstelle nicht (mehr), oder ihr Text ist ein anderer.",
    en: "The file has no such match (any more), or its text is another.",
  },
};
