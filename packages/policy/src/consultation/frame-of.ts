import type { Annex, ConsultationFrame, ReleaseChanges, ReleaseIdentity } from "@lizenzlotse/model";

import type { Consultation } from "./consultation.ts";

/** What belongs to one version alone. */
export interface ReleaseParts {
  readonly release: ReleaseIdentity;
  readonly changes: ReleaseChanges | undefined;
  readonly annexes: readonly Annex[];
}

/** The frame of one version's report. */
export function frameOf(consultation: Consultation, parts: ReleaseParts): ConsultationFrame {
  const { agency, reference, procedure, client, editor, contact, confidentiality } = consultation;
  return {
    agency,
    reference,
    procedure,
    client,
    editor,
    contact,
    confidentiality,
    language: consultation.language,
    defaults: consultation.defaults ?? {},
    tracking: consultation.findings ?? [],
    plainLanguage: consultation.plainLanguage === true,
    ...parts,
  };
}
