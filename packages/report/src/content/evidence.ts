import type {
  Assessment,
  ComponentLicenses,
  DetectedLicense,
  ScanResult,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped, type Capped } from "./capped.ts";
import { excerptAnchor } from "./excerpts.ts";
import type { DetectedEvidence, Evidence } from "./report-content.ts";
import { visiblePlace } from "./visible-parts.ts";

/** Pieces of evidence that a report shows for one component; the saved scan holds all. */
const MAX_EVIDENCE = 4;

/**
 * What is known about a component's licence and from where: statements first, then files, then bundled code.
 *
 * @param kept - anchors of the excerpts that there are.
 */
export function evidenceOf(
  licenses: ComponentLicenses,
  kept: ReadonlySet<string>,
): Capped<Evidence> {
  const { shown, more } = capped<() => Evidence>(
    [
      ...licenses.declared.map((statement) => (): Evidence => ({
        kind: "declared",
        text: visibleText(statement.values.join(", ")),
        source: statement.source,
        place: visiblePlace(statement.location),
      })),
      ...licenses.detected.map((found) => () => inFile("detected", found, kept)),
      ...licenses.bundled.map((found) => () => inFile("bundled", found, kept)),
    ],
    MAX_EVIDENCE,
  );
  return { shown: shown.map((make) => make()), more };
}

function inFile(
  kind: DetectedEvidence["kind"],
  found: DetectedLicense,
  kept: ReadonlySet<string>,
): DetectedEvidence {
  const anchor = excerptAnchor(found);
  return {
    kind,
    text: visibleText(found.expression),
    match: found.kind,
    coverage: found.coverage,
    nearest: found.nearest,
    place: visiblePlace(found.location),
    excerpt: kept.has(anchor) ? anchor : undefined,
  };
}

/**
 * The places in files that a report on a scan would show as evidence, most urgent first: those of findings, then
 * those of licences that are not certain. Whoever can read the files may keep excerpts of them with the scan.
 */
export function shownEvidence({
  scan,
  assessment,
}: {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
}): readonly DetectedLicense[] {
  const components = new Map(scan.components.map((component) => [component.ref, component]));
  const inFindings = assessment.groups.flatMap((group) =>
    group.components.flatMap((ref) => components.get(ref) ?? []),
  );
  const unclear = scan.components.filter(({ licenses }) => licenses.concluded.state === "review");
  return [...new Set([...inFindings, ...unclear])].flatMap(({ licenses }) =>
    [...licenses.detected, ...licenses.bundled].slice(0, MAX_EVIDENCE),
  );
}
