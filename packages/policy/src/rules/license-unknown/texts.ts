import { inBoth, localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, SettlingStep, Subject } from "../../contract.ts";
import type { StatedRule } from "../../file/policy.ts";
import { components, listed } from "../../texts/words.ts";

/** What would settle an unknown licence. */
export type UnknownCause =
  | "image-not-examined"
  | "none"
  | "no-statement"
  | "not-classified"
  | "statement-unclear"
  | "unidentified-text"
  | `evidence:${string}`;

/** Cause of what a rule of the policy accepts although its licence is not known. */
export const ACCEPTED = "accepted";

export const description: RuleDescription = {
  code: "license/unknown",
  title: { de: "Lizenz nicht bekannt", en: "Licence not known" },
  explanation: {
    de: "Ohne Lizenz gibt es kein Nutzungsrecht. Was nicht bekannt ist, gilt deshalb nie als unbedenklich.",
    en: "Without a licence there is no right to use. What is not known therefore never counts as fine.",
  },
};

export function reasonFor({ leaf }: Subject, cause: UnknownCause): Localized {
  return cause === "not-classified" || cause === "unidentified-text"
    ? localize`${leaf}: ${REASONS[cause]}`
    : REASONS[cause.startsWith("evidence:") ? "evidence" : (cause as keyof typeof REASONS)];
}

/** A rule of the policy accepts the component although its licence is not known. */
export function reasonForAccepted({ id, reason }: StatedRule): Localized {
  const because = reason === undefined ? inBoth("") : localize`: ${reason}`;
  return localize`${{
    de: `Keine Lizenz bekannt; durch die Regel „${id}“ der Richtlinie hingenommen`,
    en: `No known licence; accepted by the policy's rule "${id}"`,
  }}${because}`;
}

const REASONS = {
  "image-not-examined": {
    de: "Ein Container-Image enthält ein Betriebssystem und weitere Programme mit eigenen Lizenzen. Genannt ist hier nur sein Name; sein Inhalt wurde nicht geprüft.",
    en: "A container image holds an operating system and further programs with licences of their own. Only its name stands here; its content was not examined.",
  },
  none: {
    de: "In den Dateien der Komponente wurde nachgesehen: Sie nennt keine Lizenz.",
    en: "The component's files were looked at: it names no licence.",
  },
  "no-statement": {
    de: "Keine Quelle nennt eine Lizenz, und Dateien der Komponente liegen nicht vor.",
    en: "No source names a licence, and the component's files are not at hand.",
  },
  evidence: {
    de: "Die Lock-Datei nennt keine Lizenz, und die Dateien der Komponente liegen nicht vor.",
    en: "The lockfile names no licence, and the component's files are not at hand.",
  },
  "statement-unclear": {
    de: "Es gibt eine Angabe zur Lizenz, aber sie lässt sich keiner Lizenz sicher zuordnen.",
    en: "There is a statement about the licence, but it cannot be matched to a licence with confidence.",
  },
  "not-classified": {
    de: "Diese Lizenz ist noch nicht eingeordnet.",
    en: "This licence is not classified yet.",
  },
  "unidentified-text": {
    de: "Ein Lizenztext wurde gefunden, aber keiner bekannten Lizenz zugeordnet.",
    en: "A licence text was found but matches no known licence.",
  },
} as const satisfies Record<string, Localized>;

export function summarize(group: GroupFacts): GroupTexts {
  if (group.cause === ACCEPTED) return summarizeAccepted(group);
  if (group.cause.startsWith("evidence:")) return summarizeMissingEvidence(group);
  const key = group.cause as Exclude<UnknownCause, `evidence:${string}`>;
  return {
    title: localize`${TITLES[key]}: ${components(group.count)}${exceptTools(group)}`,
    reason: REASONS[key],
    actions: actionsOf(key, group),
  };
}

const TITLES: Readonly<Record<Exclude<UnknownCause, `evidence:${string}`>, Localized>> = {
  "image-not-examined": {
    de: "Inhalt von Container-Images nicht geprüft",
    en: "Content of container images not examined",
  },
  none: { de: "Ohne Lizenz", en: "Without a licence" },
  "no-statement": { de: "Keine Lizenzangabe", en: "No licence statement" },
  "statement-unclear": { de: "Unklare Lizenzangabe", en: "Unclear licence statement" },
  "not-classified": { de: "Lizenz nicht eingeordnet", en: "Licence not classified" },
  "unidentified-text": { de: "Unbekannter Lizenztext", en: "Unidentified licence text" },
};

function summarizeAccepted({ count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${{ de: "Ohne bekannte Lizenz hingenommen", en: "Accepted without a known licence" }}: ${components(count)}`,
    reason: {
      de: "Eine Regel der Richtlinie nimmt sie hin. Ein Nutzungsrecht ist damit nicht belegt.",
      en: "A rule of the policy accepts them. That is no evidence of a right to use them.",
    },
    actions: [
      {
        de: `Klären Sie die Lizenz von ${names.de} und halten Sie sie fest.`,
        en: `Clear up the licence of ${names.en} and record it.`,
      },
    ],
  };
}

/** Most folders that are named one by one. */
const MAX_STEPS = 12;

function summarizeMissingEvidence(group: GroupFacts): GroupTexts {
  const manifests = listed(group.steps.map(({ manifest }) => manifest));
  return {
    title: localize`${{ de: "Lizenzdaten fehlen für", en: "Licence data missing for" }} ${components(group.count)}${exceptTools(group)}: ${manifests}`,
    reason: {
      de: "Die Lock-Dateien nennen für diese Pakete keine Lizenz. Sind die Pakete installiert, liest Lizenzlotse die Lizenz aus ihren Dateien.",
      en: "The lockfiles name no licence for these packages. Once the packages are installed, Lizenzlotse reads the licence from their files.",
    },
    actions: [...group.steps.slice(0, MAX_STEPS).map(stepAction), RESCAN],
  };
}

function stepAction({ command, manifest, settles }: SettlingStep): Localized {
  const folder = folderOf(manifest);
  const packages =
    settles === 1 ? { de: "1 Paket", en: "1 package" } : localize`${settles} ${PACKAGES}`;
  return {
    de: `Führen Sie ${folder.de} aus: ${command} (${packages.de})`,
    en: `Run in ${folder.en}: ${command} (${packages.en})`,
  };
}

function folderOf(manifest: string): Localized {
  const end = manifest.lastIndexOf("/");
  if (end === -1) return { de: "im geprüften Ordner", en: "the scanned folder" };
  const folder = manifest.slice(0, end);
  return { de: `im Ordner ${folder}`, en: `folder ${folder}` };
}

const PACKAGES: Localized = { de: "Pakete", en: "packages" };

const RESCAN: Localized = {
  de: "Prüfen Sie danach erneut.",
  en: "Then scan again.",
};

function exceptTools({ count, notDelivered }: GroupFacts): Localized {
  if (notDelivered === 0) return { de: "", en: "" };
  if (notDelivered === count) return { de: " (nur Werkzeuge)", en: " (tools only)" };
  const tools =
    notDelivered === 1 ? { de: "Werkzeug", en: "a tool" } : { de: "Werkzeuge", en: "tools" };
  return {
    de: ` (davon ${notDelivered} ${tools.de})`,
    en: ` (${notDelivered} of them ${tools.en})`,
  };
}

function actionsOf(
  cause: Exclude<UnknownCause, `evidence:${string}`>,
  { examples, expressions }: GroupFacts,
): readonly Localized[] {
  const names = listed(examples);
  if (cause === "image-not-examined") return [ASK_FOR_BILL_OF_MATERIALS];
  if (cause === "not-classified" || cause === "unidentified-text") {
    const licenses = listed(expressions);
    return [
      {
        de: `Lesen Sie den Lizenztext (${licenses.de}) und nehmen Sie die Lizenz in \`allow\`, \`review\` oder \`deny\` der Richtlinie auf.`,
        en: `Read the licence text (${licenses.en}) and put the licence into \`allow\`, \`review\` or \`deny\` of the policy.`,
      },
    ];
  }
  return [
    {
      de: `Sehen Sie in der Quelle von ${names.de} nach einer Lizenzdatei nach, oder fragen Sie die Urheber.`,
      en: `Look for a licence file at the source of ${names.en}, or ask the authors.`,
    },
    {
      de: "Findet sich keine Lizenz, ersetzen Sie die Komponente: Ohne Lizenz darf sie nicht genutzt werden.",
      en: "If there is none, replace the component: without a licence it must not be used.",
    },
  ];
}

const ASK_FOR_BILL_OF_MATERIALS: Localized = {
  de: "Fordern Sie für jedes Image, das Sie betreiben oder weitergeben, vom Anbieter eine Stückliste an und prüfen Sie diese: lotse check stueckliste.json.",
  en: "For each image that you run or pass on, ask its maker for a bill of materials and check it: lotse check bom.json.",
};
