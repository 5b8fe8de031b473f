import type { ComponentLicenses, DetectedLicense } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped, type Capped } from "./capped.ts";
import type { DetectedEvidence, Evidence } from "./report-content.ts";
import { visiblePlace } from "./visible-parts.ts";

/** Pieces of evidence that a report shows for one component; the saved scan holds all. */
const MAX_EVIDENCE = 4;

/** What is known about a component's licence and from where: statements first, then files, then bundled code. */
export function evidenceOf(licenses: ComponentLicenses): Capped<Evidence> {
  const { shown, more } = capped<() => Evidence>(
    [
      ...licenses.declared.map((statement) => (): Evidence => ({
        kind: "declared",
        text: visibleText(statement.values.join(", ")),
        source: statement.source,
        place: visiblePlace(statement.location),
      })),
      ...licenses.detected.map((found) => () => inFile("detected", found)),
      ...licenses.bundled.map((found) => () => inFile("bundled", found)),
    ],
    MAX_EVIDENCE,
  );
  return { shown: shown.map((make) => make()), more };
}

function inFile(kind: DetectedEvidence["kind"], found: DetectedLicense): DetectedEvidence {
  return {
    kind,
    text: visibleText(found.expression),
    match: found.kind,
    coverage: found.coverage,
    nearest: found.nearest,
    place: visiblePlace(found.location),
  };
}
