const MAX_NAME_LENGTH = 63;

const TRANSCRIPTIONS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A name for files from any text: lower-case letters, digits and hyphens; empty where nothing of that is left. */
export function nameFrom(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.(?:cdx|spdx)?\.?(?:json|xml)$/u, "")
    .replace(/[äöüß]/gu, (letter) => TRANSCRIPTIONS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .replaceAll(" ", "-")
    .slice(0, MAX_NAME_LENGTH)
    .replace(/-$/u, "");
}
