import type { ObligationState } from "@lizenzlotse/model";

import type { CheckedObligations } from "../shared/check-obligations.ts";
import { countStates, reviewedRecords } from "./count-states.ts";

/** What `--json` prints; described in `docs/formats/obligations.md`. */
export function toDocument({ scan, artefact, assessment }: CheckedObligations): object {
  const obligations: readonly ObligationState[] = assessment.obligations ?? [];
  return {
    subject: scan.head.subject.name,
    artefact: {
      name: artefact.name,
      kind: artefact.kind,
      ...(artefact.sha256 === undefined ? {} : { sha256: artefact.sha256 }),
      filesListed: artefact.filesListed,
      filesRead: artefact.filesRead,
    },
    complete: scan.head.complete && artefact.complete,
    context: assessment.head.context,
    counts: countStates(obligations),
    records: reviewedRecords(obligations),
    obligations,
  };
}
