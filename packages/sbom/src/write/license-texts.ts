import type { Component, DetectedLicense } from "@lizenzlotse/model";

/** Texts of licences that a document may carry; whoever has the files and the list supplies them. */
export interface BomLicenseTexts {
  /** Texts of licence files as they stand in the scanned tree, by digest of their normalised words. */
  readonly own: ReadonlyMap<string, string>;
  /** Text of an identifier of the SPDX list; absent where those are not wanted. */
  readonly listed?: ((id: string) => string | undefined) | undefined;
}

/**
 * The text of one licence of a component: for a `LicenseRef-…` that of the file in which it was found, for an identifier of
 * the SPDX list that of the list. `undefined` where it is not wanted or not known.
 */
export function textOfLicense(
  license: string,
  component: Component,
  texts: BomLicenseTexts | undefined,
): string | undefined {
  if (texts === undefined) return undefined;
  if (!license.startsWith("LicenseRef-")) return texts.listed?.(license);
  for (const detected of component.licenses.detected) {
    const text =
      detected.expression === license ? foundText(detected, component, texts) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The lines in which a licence was found; the whole file where it is all of it. */
function foundText(
  { location, endLine }: DetectedLicense,
  { artefactEvidence }: Component,
  { own }: BomLicenseTexts,
): string | undefined {
  const file = artefactEvidence.licenseTexts.find(({ path }) => path === location.path);
  const text = file === undefined ? undefined : own.get(file.normalizedSha256);
  const { line = 1 } = location;
  if (text === undefined || endLine <= line) return text;
  return text
    .split(/\r?\n/u)
    .slice(line - 1, endLine)
    .join("\n");
}
