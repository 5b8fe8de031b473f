/** A language of the user interface. */
export type Language = "de" | "en";

/** German unless asked otherwise: the first users are a German administration. */
const DEFAULT_LANGUAGE: Language = "de";

/** The language that the arguments ask for, read before they are parsed so that help and errors speak it too. */
export function languageOf(argumentsGiven: readonly string[]): Language {
  const index = argumentsGiven.findIndex(
    (argument) => argument === "--lang" || argument.startsWith("--lang="),
  );
  const argument = argumentsGiven[index];
  const value =
    argument === "--lang" ? argumentsGiven[index + 1] : argument?.slice("--lang=".length);
  return value === "de" || value === "en" ? value : DEFAULT_LANGUAGE;
}
