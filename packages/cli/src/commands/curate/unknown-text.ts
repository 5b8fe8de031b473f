import { type Component, type Localized, LotseError } from "@lizenzlotse/model";

/** What reports call a licence text that matches nothing; behind it stands the beginning of the text's digest. */
const PREFIX = "LicenseRef-lizenzlotse-unknown-";

/** Whether a user names a licence text by what reports call it. */
export function isUnknownText(written: string): boolean {
  return written.startsWith(PREFIX);
}

/**
 * The whole digest of a licence text that a scan found.
 *
 * @throws {LotseError} `USAGE` where no component has it.
 */
export function unknownText(components: readonly Component[], written: string): string {
  const beginning = written.slice(PREFIX.length);
  const digest = components
    .flatMap(({ artefactEvidence }) => artefactEvidence.licenseTexts)
    .map(({ normalizedSha256 }) => normalizedSha256)
    .find((sha256) => beginning !== "" && sha256.startsWith(beginning));
  if (digest === undefined) throw new LotseError("USAGE", NO_TEXT(written));
  return digest;
}

function NO_TEXT(written: string): Localized {
  return {
    de: `Einen Lizenztext „${written}“ gibt es hier nicht.`,
    en: `There is no licence text "${written}" here.`,
  };
}
