import type {
  DeliveredArtefact,
  DeliveredCopyright,
  DeliveredLicenseText,
  DeliveredUpstreamText,
} from "@lizenzlotse/model";

import { normalizeCopyright } from "./normalize-copyright.ts";
import { textFamily } from "./text-family.ts";

/** An artefact, with what is looked up in it for every component. */
export interface DeliveredIndex {
  readonly artefact: DeliveredArtefact;
  readonly upstream: ReadonlyMap<string, DeliveredUpstreamText>;
  /** By {@link normalizeCopyright}. */
  readonly copyrights: ReadonlyMap<string, DeliveredCopyright>;
  /** By {@link textFamily}. */
  readonly texts: ReadonlyMap<string, readonly DeliveredLicenseText[]>;
}

/** Prepares an artefact for many questions. */
export function indexDelivered(artefact: DeliveredArtefact): DeliveredIndex {
  const texts = new Map<string, DeliveredLicenseText[]>();
  for (const text of artefact.licenseTexts)
    for (const family of new Set(text.licenses.map(textFamily))) {
      const sharing = texts.get(family) ?? [];
      sharing.push(text);
      texts.set(family, sharing);
    }
  return {
    artefact,
    upstream: new Map(artefact.upstreamTexts.map((text) => [text.normalizedSha256, text])),
    copyrights: new Map(
      artefact.copyrights.map((statement) => [normalizeCopyright(statement.text), statement]),
    ),
    texts,
  };
}
