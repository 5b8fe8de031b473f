import { openLicenseTexts } from "@lizenzlotse/detection";
import type { Component } from "@lizenzlotse/model";

import { readUpstreamTexts } from "./upstream-texts.ts";

/** Texts that a notices file quotes. */
export interface AttributionTexts {
  /** Licence and NOTICE files of components by digest of their normalised words, as they stand in the scanned tree. */
  readonly own: ReadonlyMap<string, string>;
  /** The text of the SPDX list; `id` without "-only" and "-or-later". `undefined` where the list has none. */
  readonly listed: (id: string) => string | undefined;
}

/**
 * Reads what a notices file quotes. Files that changed since the scan are left out: their digest says so.
 *
 * @param root - absolute path of the scanned folder.
 */
export async function readAttributionTexts(
  root: string,
  components: readonly Component[],
): Promise<AttributionTexts> {
  const upstream = await readUpstreamTexts(root, components);
  const texts = openLicenseTexts();
  return {
    own: new Map([...upstream].map(([digest, { text }]) => [digest, text])),
    listed: (id) => texts.get(id) ?? texts.get(`${id}-only`),
  };
}
