import type { CommanderError } from "commander";

import type { Language } from "./language.ts";

/**
 * What the argument parser has to say, in the user's language. It knows English only, so its sentences are matched;
 * one that is not known is shown as it is.
 */
export function usageErrorText(error: CommanderError, language: Language): string {
  if (error.code === "commander.help") return language === "de" ? NO_COMMAND_GERMAN : NO_COMMAND;
  const text = error.message.replace(/^error: /u, "");
  if (language === "en") return text;
  for (const { pattern, german } of GERMAN) {
    const match = pattern.exec(text);
    if (match !== null) return german(match.slice(1).map((part: string | undefined) => part ?? ""));
  }
  return text;
}

const NO_COMMAND = "No command was given; `lotse --help` lists them.";
const NO_COMMAND_GERMAN = "Es fehlt ein Befehl; „lotse --help“ zeigt alle.";

/** A sentence of commander 14 (its `lib/command.js` and `lib/error.js`), and the German for it. */
interface Sentence {
  readonly pattern: RegExp;
  readonly german: (parts: readonly string[]) => string;
}

const SUGGESTION = String.raw`(?:\n\(Did you mean (?:one of )?(.+?)\?\))?$`;

const GERMAN: readonly Sentence[] = [
  {
    pattern: new RegExp(`^unknown option '(.+?)'${SUGGESTION}`, "u"),
    german: ([name = "", near = ""]) => `Die Option „${name}“ gibt es nicht.${meant(near)}`,
  },
  {
    pattern: new RegExp(`^unknown command '(.+?)'${SUGGESTION}`, "u"),
    german: ([name = "", near = ""]) => `Den Befehl „${name}“ gibt es nicht.${meant(near)}`,
  },
  {
    pattern: /^missing required argument '(.+)'$/u,
    german: ([name = ""]) => `Die Angabe „${name}“ fehlt.`,
  },
  {
    pattern: /^option '(.+)' argument missing$/u,
    german: ([flags = ""]) => `Der Option „${flags}“ fehlt ihr Wert.`,
  },
  {
    pattern: /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/su,
    german: ([flags = "", value = "", choices = ""]) =>
      `Der Wert „${value}“ der Option „${flags}“ ist nicht möglich. Möglich sind: ${choices}.`,
  },
  {
    pattern: /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)\.$/u,
    german: ([command = "", expected = "", given = ""]) =>
      `Zu viele Angaben für „${command}“: ${given} statt höchstens ${expected}.`,
  },
];

function meant(near: string): string {
  return near === "" ? "" : ` Ist „${near}“ gemeint?`;
}
