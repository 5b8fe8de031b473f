import { stringify } from "yaml";

import { withoutGaps } from "../yaml/without-gaps.ts";
import type { Consultation } from "./consultation.ts";

const HEADING = `# Beratung mit Lizenzlotse: für wen, unter welchem Aktenzeichen, wer was bis wann erledigt.
# A consultation with Lizenzlotse. See docs/formats/consultation.md.
`;

/** Fields in the order in which people read them. */
const FIELDS = [
  "version",
  "agency",
  "reference",
  "procedure",
  "client",
  "editor",
  "contact",
  "confidentiality",
  "language",
  "plainLanguage",
  "defaults",
  "internalHosts",
  "scans",
  "findings",
  "releases",
] as const satisfies readonly (keyof Consultation)[];

/** The text of a consultation file: the same consultation gives the same bytes, a field a line. */
export function formatConsultation(consultation: Consultation): string {
  const given = FIELDS.flatMap((field): readonly (readonly [string, unknown])[] =>
    consultation[field] === undefined ? [] : [[field, withoutGaps(consultation[field])]],
  );
  return (
    HEADING + stringify(Object.fromEntries(given), { lineWidth: 0, aliasDuplicateObjects: false })
  );
}
