import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { type ColumnMapping, isTableField, TABLE_FIELDS } from "@lizenzlotse/sbom";
import { z } from "zod";

import type { CommandCall } from "../contract.ts";

/** Largest mapping file in characters. */
const MAX_MAPPING_LENGTH = 1_000_000;

/**
 * Reads what `--columns` says a list's columns mean: `name=Komponente,version=Version`, besides `sheet=` and `header=`;
 * or the name of a file as `lotse sbom columns --format json` writes it.
 *
 * @throws {LotseError} `USAGE` for a field that does not exist or a file that cannot be read.
 */
export async function columnMapping({
  world,
  options,
}: CommandCall): Promise<ColumnMapping | undefined> {
  const { columns } = options;
  if (columns === undefined) return undefined;
  return columns.includes("=")
    ? parseInline(columns)
    : readMapping(resolve(world.folder, columns), columns);
}

function parseInline(text: string): ColumnMapping {
  const entries = text.split(",").map((part) => {
    const cut = part.indexOf("=");
    if (cut < 1) throw new LotseError("USAGE", noField(part), { hint: HOW });
    return [part.slice(0, cut).trim(), part.slice(cut + 1).trim()] as const;
  });
  const { sheet, header, ...columns } = Object.fromEntries(entries) as Record<string, string>;
  return checked({
    ...(sheet !== undefined && { sheet }),
    ...(header !== undefined && { headerRow: Number(header) }),
    columns,
  });
}

async function readMapping(file: string, name: string): Promise<ColumnMapping> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined || text.length > MAX_MAPPING_LENGTH)
    throw new LotseError("USAGE", unreadable(name), { hint: HOW });
  try {
    return checked(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof LotseError) throw cause;
    throw new LotseError("USAGE", unreadable(name), { hint: HOW, cause });
  }
}

/** Members that only explain a proposal are passed over. */
const MAPPING = z.object({
  sheet: z.string().optional(),
  headerRow: z.int().min(0).optional(),
  columns: z.record(z.string(), z.string()),
});

function checked(value: unknown): ColumnMapping {
  const parsed = MAPPING.safeParse(value);
  if (!parsed.success) throw new LotseError("USAGE", NO_MAPPING, { hint: HOW });
  const unknown = Object.keys(parsed.data.columns).find((field) => !isTableField(field));
  if (unknown !== undefined) throw new LotseError("USAGE", noField(unknown), { hint: HOW });
  return parsed.data;
}

function noField(text: string): Localized {
  return {
    de: `„${text}“ nennt keine Angabe; möglich sind ${TABLE_FIELDS.join(", ")}, außerdem sheet und header.`,
    en: `"${text}" names no field; there are ${TABLE_FIELDS.join(", ")}, besides sheet and header.`,
  };
}

function unreadable(name: string): Localized {
  const problem: Localized = {
    de: "Die Zuordnung lässt sich nicht lesen",
    en: "The mapping cannot be read",
  };
  return localize`${problem}: ${inBoth(name)}`;
}

const NO_MAPPING: Localized = {
  de: "Die Zuordnung nennt keine Spalten (columns), oder header ist keine Zeilennummer.",
  en: "The mapping names no columns, or header is no number of a row.",
};

const HOW: Localized = {
  de: "„lotse sbom columns DATEI“ zeigt, was die Spalten zu bedeuten scheinen. Beispiel: --columns name=Komponente,version=Version",
  en: "`lotse sbom columns FILE` shows what the columns seem to mean. Example: --columns name=Component,version=Version",
};
