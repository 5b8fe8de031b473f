import { numberIn } from "@lizenzlotse/model";

import type { Language } from "../../messages/language.ts";
import type { ListedRejection, ListedSource, SourceList } from "./source-list.ts";

/** Texts of `lotse sources`. */
export interface SourcesWords {
  readonly title: (subject: string) => string;
  readonly nothing: string;
  readonly counts: (counts: Readonly<Record<ListedSource["state"], number>>) => string;
  readonly states: Readonly<Record<ListedSource["state"], string>>;
  readonly reasons: Readonly<Record<ListedRejection["reason"], string>>;
  /** Heading of components whose licence is not known well enough. */
  readonly unknown: (count: number) => string;
  readonly more: (count: number) => string;
  readonly unclear: string;
  readonly or: string;
  readonly verified: (hash: string) => string;
  readonly modified: string;
  readonly lookedAt: string;
  readonly elsewhere: string;
  readonly nowhere: string;
  readonly scope: string;
  readonly wrote: (path: string) => string;
  readonly readMeName: string;
  readonly readMe: (list: SourceList) => string;
  readonly gaps: OfferGapWords;
}

/** What a written offer still lacks. */
export interface OfferGapWords {
  readonly contact: string;
  readonly organisation: string;
  readonly medium: (components: string) => string;
  readonly address: (component: string) => string;
  readonly notEnough: (components: string) => string;
  readonly nothingToOffer: string;
}

const german = numberIn("de-DE");
const english = numberIn("en-GB");

const GERMAN: SourcesWords = {
  title: (subject) => `Quelltexte, die Lizenzen verlangen: ${subject}`,
  nothing: "✔ Keine Lizenz verlangt, Quelltext herauszugeben.",
  counts: (counts) =>
    `gefunden ${german(counts.found)} · zu prüfen ${german(counts.unproved)} · nicht gefunden ${german(counts.missing)}`,
  states: {
    found: "✔ Quelltext gefunden",
    unproved: "▲ gefunden, von Menschen zu prüfen",
    missing: "✖ auf diesem Rechner nicht gefunden",
  },
  reasons: {
    "source-files": "Quelldateien und eine Bauanleitung liegen darin",
    "nothing-to-build": "Quelldateien, aber nichts, womit sie gebaut werden",
    "compiled-beside": "neben Quelldateien auch übersetzte Dateien",
    generated: "aus TypeScript oder anderem erzeugtes JavaScript; die Vorlage liegt nicht darin",
    "install-form": "eine zum Installieren gepackte Form (Wheel, Egg) ohne Bauanleitung",
    "no-source-files": "kein Quelltext: nur übersetzte, verkleinerte oder andere Dateien",
    "not-opened": "ein Archiv, das nicht geöffnet wird",
    damaged: "nicht vollständig lesbar",
    "hash-differs": "nicht das Paket, das die Lock-Datei nennt: die Prüfsumme weicht ab",
    outside: "liegt über einen Verweis außerhalb des Projekts und wurde nicht gelesen",
    "too-large": "zu groß",
    unreadable: "nicht lesbar",
  },
  unknown: (count) =>
    `▲ Bei ${german(count)} ${count === 1 ? "Komponente" : "Komponenten"} ist nicht bekannt, ob die Lizenz Quelltext verlangt`,
  more: (count) => `und ${german(count)} weitere`,
  unclear: "ob die Pflicht entsteht, hängt von Angaben ab, die fehlen",
  or: " oder ",
  verified: (algorithm) => `Prüfsumme der Lock-Datei stimmt (${algorithm})`,
  modified: "geänderte Kopie des Projekts",
  lookedAt: "Angesehen:",
  elsewhere: "Zu haben laut Paketangaben (nicht aufgerufen):",
  nowhere: "Die Paketangaben nennen keine Adresse; fragen Sie den Hersteller.",
  scope:
    "Ob ein Quelltext vollständig ist, kann nur prüfen, wer ihn baut. Technische Prüfung, keine Rechtsberatung.",
  wrote: (path) => `Quelltexte: ${path}`,
  readMeName: "LIESMICH.txt",
  readMe: ({ subject, artefact, components }) =>
    [
      `Quelltexte zu ${artefact === undefined ? subject : `${subject} – ${artefact}`}`,
      "",
      "Dieser Ordner enthält Quelltexte von Komponenten, deren Lizenzen verlangen, sie herauszugeben.",
      "sources.json nennt zu jeder Komponente Lizenz, Fundstelle in der Lizenz, Herkunft und Prüfsumme;",
      "„sha256sum -c SHA256SUMS“ vergleicht die Dateien.",
      ...absent(components, "Nicht enthalten sind, weil sie nicht gefunden wurden:"),
      "",
    ].join("\n"),
  gaps: {
    contact: "Es fehlt, wohin Anforderungen zu richten sind: --contact.",
    organisation: "Es fehlt, wer das Angebot macht: --organisation.",
    medium: (components) =>
      `Ein Angebot genügt nur bei Weitergabe auf einem körperlichen Gegenstand (medium in der Kontextdatei): ${components}`,
    address: (component) => `Es fehlt, wo der Quelltext zu haben ist: ${component}`,
    notEnough: (components) =>
      `Ein schriftliches Angebot genügt der Lizenz nicht; der Quelltext muss mitgehen oder gleichwertig zugänglich sein: ${components}`,
    nothingToOffer: "Keine Lizenz verlangt ein Angebot; es wurde keines geschrieben.",
  },
};

const ENGLISH: SourcesWords = {
  title: (subject) => `Source code that licences ask for: ${subject}`,
  nothing: "✔ No licence asks to hand over source code.",
  counts: (counts) =>
    `found ${english(counts.found)} · to check ${english(counts.unproved)} · not found ${english(counts.missing)}`,
  states: {
    found: "✔ source code found",
    unproved: "▲ found, for a person to check",
    missing: "✖ not found on this machine",
  },
  reasons: {
    "source-files": "source files and something to build them with",
    "nothing-to-build": "source files, but nothing to build them with",
    "compiled-beside": "compiled files beside source files",
    generated: "JavaScript generated from TypeScript or the like; what it comes from is not in it",
    "install-form": "a form packed for installation (wheel, egg), without build files",
    "no-source-files": "no source code: only compiled, minified or other files",
    "not-opened": "an archive of a kind that is not opened",
    damaged: "could not be read completely",
    "hash-differs": "not the package that the lockfile names: the checksum differs",
    outside: "lies outside the project behind a link and was not read",
    "too-large": "too large",
    unreadable: "could not be read",
  },
  unknown: (count) =>
    `▲ Of ${english(count)} ${count === 1 ? "component" : "components"} it is not known whether the licence asks for source code`,
  more: (count) => `and ${english(count)} more`,
  unclear: "whether the duty arises depends on what nobody said",
  or: " or ",
  verified: (algorithm) => `checksum of the lockfile agrees (${algorithm})`,
  modified: "the project's own changed copy",
  lookedAt: "Looked at:",
  elsewhere: "To be had, by the package's own data (not opened):",
  nowhere: "The package's data name no address; ask its maker.",
  scope:
    "Whether source code is complete only those can tell who build it. A technical check, no legal advice.",
  wrote: (path) => `sources: ${path}`,
  readMeName: "README.txt",
  readMe: ({ subject, artefact, components }) =>
    [
      `Source code for ${artefact === undefined ? subject : `${subject} – ${artefact}`}`,
      "",
      "This folder holds the source code of components whose licences ask to hand it over. sources.json",
      "names licence, clause, origin and checksum of each; “sha256sum -c SHA256SUMS” compares the files.",
      ...absent(components, "Not included, because they were not found:"),
      "",
    ].join("\n"),
  gaps: {
    contact: "It is not said where to send requests: --contact.",
    organisation: "It is not said who makes the offer: --organisation.",
    medium: (components) =>
      `An offer suffices only with a physical product (medium in the context file): ${components}`,
    address: (component) => `It is not known where the source code can be had: ${component}`,
    notEnough: (components) =>
      `A written offer is not enough for the licence; the source must go along or be accessible in an equivalent way: ${components}`,
    nothingToOffer: "No licence asks for an offer; none was written.",
  },
};

function absent(components: readonly ListedSource[], introduction: string): readonly string[] {
  const missing = components.filter(({ state }) => state === "missing");
  if (missing.length === 0) return [];
  return ["", introduction, ...missing.map(({ name, version = "" }) => `- ${name} ${version}`)];
}

export function sourcesWords(language: Language): SourcesWords {
  return language === "de" ? GERMAN : ENGLISH;
}
