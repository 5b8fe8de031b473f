import type { Language } from "../../../messages/language.ts";
import type { CommandCall } from "../../contract.ts";
import { jsonText, showText, wantsJson } from "../../shared/show-text.ts";
import type { Check, CheckedPart } from "./contract.ts";

/** Prints what was checked, with a word for each outcome, and what it means. */
export async function showChecks(call: CommandCall, parts: readonly CheckedPart[]): Promise<void> {
  const { language } = call;
  const text = parts.map((part) => partText(part, language)).join("\n");
  const all = `${text}\n${WORDS[language].meaning}\n`;
  await showText(call, wantsJson(call) ? jsonText({ parts }) : all);
}

function partText({ title, version, checks }: CheckedPart, language: Language): string {
  const words = WORDS[language];
  const head = version === undefined ? words[title] : `${words[title]} ${version}`;
  const lines = checks.map(({ outcome, text }) => `  ${words[outcome]}: ${text[language]}\n`);
  return `${head}\n${lines.join("")}`;
}

type Word = Check["outcome"] | CheckedPart["title"] | "meaning";

const WORDS: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  de: {
    folder: "Beratung",
    version: "Fassung",
    pack: "Nachweispaket",
    fits: "✔ passt",
    differs: "✖ PASST NICHT",
    "not-checked": "– nicht geprüft",
    meaning:
      "Integrität nachweisbar heißt: Die Dateien sind die, zu denen die Prüfsumme gehört. Dass niemand alles neu geschrieben hat, zeigen nur die in der Akte vermerkte Prüfsumme, eine Signatur oder ein Zeitstempel.",
  },
  en: {
    folder: "Consultation",
    version: "Version",
    pack: "Evidence pack",
    fits: "✔ fits",
    differs: "✖ DOES NOT FIT",
    "not-checked": "– not checked",
    meaning:
      "Integrity can be proven means: the files are those that the digest belongs to. That nobody wrote everything anew is shown only by the digest that was noted in the file, a signature or a time stamp.",
  },
};
