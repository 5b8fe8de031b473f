import { type Localized, LotseError } from "@lizenzlotse/model";
import type { DefectItem } from "@lizenzlotse/policy";
import { z } from "zod";

import type { World } from "../../terminal/terminal.ts";
import { readBytes } from "../shared/read-document.ts";

/** Most defects of one list. */
const MAX_ITEMS = 200_000;
const MAX_TEXT_LENGTH = 4_000;

const Text = z.string().max(MAX_TEXT_LENGTH);
const InBoth = z.object({ de: Text, en: Text });

const Item = z.object({
  id: Text.min(1),
  code: z.enum([
    "empty",
    "incomplete",
    "format",
    "license-missing",
    "license-unclear",
    "version-missing",
    "identifier-missing",
    "dependencies-missing",
    "policy",
  ]),
  component: z
    .object({ ref: Text, name: Text, version: Text.optional(), package: Text })
    .optional(),
  found: Text.optional(),
  question: InBoth.optional(),
});

const DefectListSchema = z.object({
  kind: z.literal("lizenzlotse/defect-list"),
  version: z.literal(0),
  open: z.array(Item).max(MAX_ITEMS),
});

/**
 * Reads the open defects of an earlier list, as `lotse delivery --letter FILE.json` writes it.
 *
 * @throws {LotseError} `USAGE` where there is no such file, `DOCUMENT_INVALID` where it is no such list.
 */
export async function readDefectList(world: World, path: string): Promise<readonly DefectItem[]> {
  const text = new TextDecoder().decode(await readBytes(world, path));
  const list = DefectListSchema.safeParse(parsed(text));
  if (list.success) return list.data.open;
  throw new LotseError("DOCUMENT_INVALID", noDefectList(path), { hint: WRITE_ONE });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noDefectList(path: string): Localized {
  return {
    de: `--against: „${path}“ ist keine Mängelliste.`,
    en: `--against: "${path}" is no list of defects.`,
  };
}

const WRITE_ONE: Localized = {
  de: "„lotse delivery … --letter maengel.json“ schreibt eine.",
  en: "`lotse delivery … --letter defects.json` writes one.",
};
