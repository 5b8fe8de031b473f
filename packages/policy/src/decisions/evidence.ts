import { type Component, sha256Hex, sortedUnique } from "@lizenzlotse/model";

/**
 * What speaks about a component's licence, as digests: each distinct statement (`declared:`), each licence text
 * (`text:`), and each licence recognised elsewhere in its files (`detected:`). Neither versions nor paths nor lines are
 * in them, so that a decision about a range of versions stands until something else is said.
 */
export function evidenceOf({ licenses, artefactEvidence }: Component): readonly string[] {
  const declared = licenses.declared.map(({ values, operator }) =>
    digest("declared", [operator, ...values]),
  );
  const texts = artefactEvidence.licenseTexts
    .filter(({ normalizedSha256 }) => normalizedSha256 !== "")
    .map(({ normalizedSha256 }) => `text:${normalizedSha256}`);
  const detected = licenses.detected
    .filter((match) => match.class !== "license-file" && match.class !== "notice-file")
    .map(({ expression }) => digest("detected", [expression]));
  return sortedUnique([...declared, ...texts, ...detected]);
}

/**
 * Whether a decision still rests on what is there: everything that speaks about the licence now was known when it was
 * decided. Less is seen where packages are not installed; that alone opens nothing again.
 */
export function restsOn(known: readonly string[], present: readonly string[]): boolean {
  const before = new Set(known);
  return present.every((claim) => before.has(claim));
}

function digest(kind: string, parts: readonly string[]): string {
  return `${kind}:${sha256Hex(JSON.stringify(parts))}`;
}
