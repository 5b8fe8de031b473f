import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Localized, LotseError } from "@lizenzlotse/model";
import type * as Typesetter from "@myriaddreamin/typst-ts-node-compiler";

import type { SetPages } from "./page-data/to-page-data.ts";

const TEMPLATE = new URL("../template/report.typ", import.meta.url);

/** How a document is made. */
export interface CompileSettings {
  /** A standard as the typesetter names it; it refuses what would break it. */
  readonly standard: string;
  readonly fonts: readonly Buffer[];
}

/**
 * Sets the data by the template. The data reaches the template as one string that it parses as JSON, so nothing in it
 * is ever markup.
 *
 * @throws {LotseError} `FORMAT_UNAVAILABLE` when the typesetter does not load on this machine, `OUTPUT_FAILED` when it
 *   refuses the template.
 */
export async function compileDocument(
  { data, pictures }: SetPages,
  { standard, fonts }: CompileSettings,
): Promise<Uint8Array> {
  const { NodeCompiler } = await loadTypesetter();
  // The only folder from which it could read; it holds the template.
  const workspace = fileURLToPath(new URL(".", TEMPLATE));
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  for (const [file, bytes] of pictures) {
    compiler.mapShadow(join(workspace, file), Buffer.from(bytes));
  }
  const compiled = compiler.compile({
    mainFileContent: await readFile(TEMPLATE, "utf8"),
    inputs: { data: JSON.stringify(data) },
  });
  const document = compiled.result;
  if (document === null) {
    throw new LotseError("OUTPUT_FAILED", NOT_SET, { cause: compiled.takeError() });
  }
  const bytes = compiler.pdf(document, { pdfStandard: standard });
  // What it keeps for the next document would grow with every report of a server.
  compiler.evictCache(0);
  return bytes;
}

async function loadTypesetter(): Promise<typeof Typesetter> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch (cause) {
    throw new LotseError("FORMAT_UNAVAILABLE", NOT_LOADED, { hint: USE_ANOTHER, cause });
  }
}

const NOT_SET: Localized = {
  de: "PDF: Das Satzprogramm hat die Vorlage nicht angenommen.",
  en: "PDF: the typesetter did not take the template.",
};

const NOT_LOADED: Localized = {
  de: "PDF: Das Satzprogramm (@myriaddreamin/typst-ts-node-compiler) lässt sich auf diesem Rechner nicht laden.",
  en: "PDF: the typesetter (@myriaddreamin/typst-ts-node-compiler) does not load on this machine.",
};

const USE_ANOTHER: Localized = {
  de: "Installieren Sie neu, mit optionalen Paketen, oder geben Sie den Bericht als Seite aus: -o html=bericht.html",
  en: "Install again, with optional packages, or write the report as a page: -o html=report.html",
};
