import { LotseError } from "@lizenzlotse/model";

/** An index that cannot be used, with the one thing that helps. */
export function invalidIndex(origin: string, reason: string, cause?: unknown): LotseError {
  return new LotseError("INDEX_INVALID", `The licence index ${origin} cannot be used: ${reason}.`, {
    hint: {
      de: "Erzeugen Sie ihn mit „npm run build“ neu, oder installieren Sie das Paket neu.",
      en: "Build it again with `npm run build`, or reinstall the package.",
    },
    cause,
  });
}
