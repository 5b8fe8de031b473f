import {
  type ArtefactEvidence,
  type ComponentRef,
  type DetectedLicense,
  sortedUnique,
  type TextEvidence,
} from "@lizenzlotse/model";

import type { DraftComponent } from "../inventory/draft-component.ts";
import type { MatchedFile } from "../match/matched.ts";
import { isUnknownLicense, unknownLicenseRef, unknownRule } from "../match/unknown-license.ts";

/** What files say about one component. */
export interface FileEvidence {
  readonly own: DetectedLicense[];
  readonly bundled: DetectedLicense[];
  readonly licenseTexts: TextEvidence[];
  readonly notices: TextEvidence[];
  readonly copyrights: Set<string>;
}

/** Sorts the files' findings by the component that they belong to. */
export function collectFileEvidence(
  files: readonly MatchedFile[],
): Map<ComponentRef, FileEvidence> {
  const byComponent = new Map<ComponentRef, FileEvidence>();
  for (const file of files) {
    const owner = file.file.ownership?.owner;
    if (owner === undefined) continue;
    const evidence = byComponent.get(owner) ?? emptyEvidence();
    byComponent.set(owner, evidence);
    addFile(evidence, file);
  }
  return byComponent;
}

/** The evidence of a component that no file belongs to. */
export function emptyEvidence(): FileEvidence {
  return { own: [], bundled: [], licenseTexts: [], notices: [], copyrights: new Set() };
}

/** What obligations are later checked against. */
export function artefactEvidenceOf(
  draft: DraftComponent,
  evidence: FileEvidence,
): ArtefactEvidence {
  return {
    contentRoots: sortedUnique(draft.contentRoots),
    licenseTexts: evidence.licenseTexts,
    notices: evidence.notices,
    copyrights: sortedUnique(evidence.copyrights),
    modification: draft.patches.size > 0 ? "modified" : "unknown",
    ...(draft.patches.size > 0 && { patches: sortedUnique(draft.patches) }),
  };
}

function addFile(evidence: FileEvidence, matched: MatchedFile): void {
  const { file, findings } = matched;
  const own = file.ownership?.part === "own" && file.class !== "notice-file";
  for (const license of detectedLicenses(matched))
    (own ? evidence.own : evidence.bundled).push(license);
  if (own) for (const { text } of findings.copyrights) evidence.copyrights.add(text);
  if (file.class !== "license-file" && file.class !== "notice-file") return;
  const { sha256, normalizedSha256, expression } = findings;
  const text: TextEvidence = { path: file.path, sha256, normalizedSha256, expression };
  (file.class === "license-file" ? evidence.licenseTexts : evidence.notices).push(text);
}

/** The concluding matches of a file; a licence file that nothing matches is an unknown licence, not silence. */
export function detectedLicenses({ file, findings }: MatchedFile): DetectedLicense[] {
  const detected = findings.matches
    .filter((match) => match.class === "detection")
    .map((match) => ({
      expression: match.expression,
      location: { path: file.path, line: match.startLine },
      endLine: match.endLine,
      class: file.class,
      kind: match.kind,
      rule: match.rule,
      coverage: match.coverage,
      confidence: match.confidence,
      nearest: match.nearest,
    }));
  return isUnknownLicense(file.class, findings) ? [unknownLicense({ file, findings })] : detected;
}

function unknownLicense({ file, findings }: MatchedFile): DetectedLicense {
  return {
    expression: unknownLicenseRef(findings),
    location: { path: file.path, line: 1 },
    endLine: 1,
    class: file.class,
    kind: "unknown",
    rule: unknownRule(findings),
    coverage: 0,
    confidence: 0,
    nearest: findings.nearest,
  };
}
