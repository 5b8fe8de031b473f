import type { Input } from "../shared/input.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { parseTomlDocument } from "../shared/toml-document.ts";
import { dependencyLines } from "./dependency-lines.ts";
import type { RawManifest } from "./facts.ts";
import { ManifestSchema } from "./schema.ts";

/** Reads a Cargo.toml; single bad fields are reported and left out. */
export async function parseCargoToml(text: string, input: Input): Promise<RawManifest | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const line = document.headerLines("package")[0];
  const place = { field: "Cargo.toml", line };
  const data = parseEntry(ManifestSchema, document.value, { input, place });
  if (data === undefined) return undefined;
  return { path: input.path, data, line, dependencyLines: dependencyLines(text) };
}
