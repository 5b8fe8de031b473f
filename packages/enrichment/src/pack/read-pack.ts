import { createHash } from "node:crypto";

import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { z } from "zod";

import type { LoadedPack } from "./data-pack.ts";
import { dataPackSchema } from "./pack-schema.ts";

/** Largest pack that is read (256 MiB). */
export const MAX_PACK_BYTES: number = 256 * 1024 * 1024;

/**
 * Reads a data pack.
 *
 * @param name - of the file, for messages.
 * @throws {LotseError} `DOCUMENT_INVALID` for what is none.
 */
export function readPack(name: string, bytes: Uint8Array): LoadedPack {
  const parsed = dataPackSchema.safeParse(valueOf(bytes));
  if (!parsed.success) {
    const [problem = ""] = z.prettifyError(parsed.error).split("\n");
    throw new LotseError("DOCUMENT_INVALID", localize`${inBoth(name)}: ${NO_PACK} (${problem})`, {
      hint: MAKE_ONE,
    });
  }
  return { pack: parsed.data, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function valueOf(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_PACK_BYTES) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const NO_PACK: Localized = {
  de: "Das ist kein Datenpaket, das sich lesen lässt",
  en: "This is no data pack that can be read",
};

const MAKE_ONE: Localized = {
  de: "„lotse data fetch LISTE -o PAKET.json“ schreibt eines.",
  en: "`lotse data fetch LIST -o PACK.json` writes one.",
};
