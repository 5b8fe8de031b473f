import { type Localized, LotseError } from "@lizenzlotse/model";
import { z } from "zod";

import { type Manifest, MANIFEST_VERSION } from "./manifest.ts";
import { isSafePath } from "./safe-path.ts";

/** Most files of one version. */
export const MAX_FILES = 20_000;
/** Longest text of a field. */
const MAX_TEXT_LENGTH = 1_000;
/** Longest manifest. */
const MAX_MANIFEST_BYTES = 33_554_432;

const text = z.string().max(MAX_TEXT_LENGTH);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const ManifestSchema: z.ZodType<Manifest> = z.strictObject({
  kind: z.literal("lizenzlotse/evidence-manifest"),
  schemaVersion: z.literal(MANIFEST_VERSION),
  createdAt: z.iso.datetime(),
  reference: text,
  release: z.strictObject({ version: text, status: z.enum(["draft", "final"]) }),
  tool: z.strictObject({ name: z.literal("lizenzlotse"), version: text, sha256 }),
  redacted: z.strictObject({ profile: z.literal("public"), originalManifest: sha256 }).optional(),
  files: z
    .array(
      z.strictObject({
        path: text.refine(isSafePath),
        role: z.enum(["report", "annex", "evidence"]),
        sizeBytes: z.int().nonnegative(),
        sha256,
      }),
    )
    .max(MAX_FILES),
});

/**
 * Reads a manifest.
 *
 * @throws {LotseError} `PACK_INVALID` for what is none, `DOCUMENT_TOO_NEW` for one of a later version.
 */
export function readManifest(bytes: Uint8Array): Manifest {
  if (bytes.length > MAX_MANIFEST_BYTES) throw invalid();
  const value = parsed(bytes);
  const read = ManifestSchema.safeParse(value);
  if (read.success && isDistinct(read.data)) return read.data;
  if (versionOf(value) > MANIFEST_VERSION) throw new LotseError("DOCUMENT_TOO_NEW", TOO_NEW);
  throw invalid();
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw invalid(cause);
  }
}

function isDistinct({ files }: Manifest): boolean {
  return new Set(files.map(({ path }) => path)).size === files.length;
}

function versionOf(value: unknown): number {
  if (typeof value !== "object" || value === null || !("schemaVersion" in value)) return 0;
  return typeof value.schemaVersion === "number" ? value.schemaVersion : 0;
}

function invalid(cause?: unknown): LotseError {
  return new LotseError("PACK_INVALID", NO_MANIFEST, cause === undefined ? {} : { cause });
}

const NO_MANIFEST: Localized = {
  de: "manifest.json ist kein gültiges Verzeichnis der Dateien.",
  en: "manifest.json is no valid list of files.",
};

const TOO_NEW: Localized = {
  de: "manifest.json stammt von einer neueren Version.",
  en: "manifest.json comes from a newer version.",
};
