import { basename } from "node:path";

import type { Redactor } from "@lizenzlotse/evidence";
import type { Consultation } from "@lizenzlotse/policy";

/** A consultation as the public may see it: what it is about and for whom, roles in the place of people. */
export function publicConsultation(consultation: Consultation, redactor: Redactor): Consultation {
  const { contact: _contact, internalHosts: _hosts, releases: _releases, ...kept } = consultation;
  const redacted = redactor.value(kept) as typeof kept;
  return {
    ...redacted,
    confidentiality: "public",
    scans: (consultation.scans ?? []).map(({ name, source, sha256 }) => ({
      name,
      source: basename(source) === "" ? name : basename(source),
      sha256,
    })),
  };
}
