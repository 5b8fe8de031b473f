import { type Localized, LotseError, type ReleaseIdentity } from "@lizenzlotse/model";
import { type Consultation, isVersion, nextVersion, releaseRefusal } from "@lizenzlotse/policy";

import type { RawOptions } from "../../../options/raw-options.ts";

/**
 * Which version is written: that of `--release`, else the next one.
 *
 * @throws {LotseError} `USAGE` for a version that is final already, or lower than one that is there.
 */
export function chooseRelease(
  { releases = [] }: Consultation,
  options: Pick<RawOptions, "final" | "release">,
): ReleaseIdentity {
  const status = options.final === true ? "final" : "draft";
  const version = options.release ?? nextVersion(releases, status);
  if (!isVersion(version)) throw new LotseError("USAGE", NO_VERSION(version));
  const refusal = releaseRefusal(releases, version);
  if (refusal === "is-final") throw new LotseError("USAGE", IS_FINAL(version));
  if (refusal === "not-growing") throw new LotseError("USAGE", NOT_GROWING(version));
  return { version, status };
}

function NO_VERSION(version: string): Localized {
  return {
    de: `--release ${version}: Eine Fassung hat zwei Zahlen, zum Beispiel 0.9 oder 1.0.`,
    en: `--release ${version}: a version has two numbers, for example 0.9 or 1.0.`,
  };
}

function IS_FINAL(version: string): Localized {
  return {
    de: `Die Fassung ${version} ist eine Endfassung und bleibt, wie sie ist; Änderungen geben eine neue Fassung.`,
    en: `Version ${version} is final and stays as it is; changes give a new version.`,
  };
}

function NOT_GROWING(version: string): Localized {
  return {
    de: `Nach einer späteren Fassung wird ${version} nicht mehr geschrieben.`,
    en: `${version} is not written after a later version.`,
  };
}
