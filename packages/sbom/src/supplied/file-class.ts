import type { FileClass } from "@lizenzlotse/model";

const CLASSES: readonly (readonly [RegExp, FileClass])[] = [
  [/^(?:licen[cs]e|copying|unlicense)/iu, "license-file"],
  [/^notice/iu, "notice-file"],
  [/^readme/iu, "readme"],
];

/** What a file is by its name alone, for that is all that a document tells of it. */
export function fileClassOf(path: string): FileClass {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return CLASSES.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}
