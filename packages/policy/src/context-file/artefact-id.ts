import type { WrittenArtefact } from "./context-file.ts";

const MAX_ID_LENGTH = 63;

const TRANSCRIPTIONS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** The id of an artefact: its own, else made from its name; empty where the name has no letter or digit for one. */
export function artefactId({ id, name }: Pick<WrittenArtefact, "id" | "name">): string {
  if (id !== undefined) return id;
  return name
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => TRANSCRIPTIONS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .replaceAll(" ", "-")
    .slice(0, MAX_ID_LENGTH)
    .replace(/-$/u, "");
}
