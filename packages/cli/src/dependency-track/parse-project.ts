import { type Localized, LotseError } from "@lizenzlotse/model";

import type { TrackProject } from "./contract.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Reads `NAME@VERSION` or the identifier of a project.
 *
 * @throws {LotseError} `USAGE` for what is neither.
 */
export function parseProject(text: string | undefined): TrackProject {
  if (text === undefined) throw new LotseError("USAGE", NEEDS_PROJECT);
  if (UUID.test(text)) return { uuid: text.toLowerCase() };
  // Names may begin with @, as those of npm scopes.
  const cut = text.lastIndexOf("@");
  const [name, version] = [text.slice(0, cut), text.slice(cut + 1)];
  if (cut < 1 || version === "") throw new LotseError("USAGE", NEEDS_PROJECT);
  return { name, version };
}

const NEEDS_PROJECT: Localized = {
  de: "Nennen Sie das Projekt mit --project: NAME@VERSION oder seine UUID.",
  en: "Name the project with --project: NAME@VERSION or its UUID.",
};
