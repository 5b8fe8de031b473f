import type { Input } from "../shared/input.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import type { ComposerProject, ComposerRequirement } from "./facts.ts";
import { isPlatform } from "./platform.ts";
import { ComposerManifest, type ComposerManifestData } from "./schema.ts";

/** Reads the text of a composer.json; single bad fields are reported and left out. */
export async function parseComposerJson(
  text: string,
  input: Input,
): Promise<ComposerProject | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const place = { field: "composer.json", line: 1, lineOf: document.lineOf };
  const data = parseEntry(ComposerManifest, document.value, { input, place });
  if (data === undefined) return undefined;
  const location = { path: input.path, line: document.lineOf("license") };
  return {
    path: input.path,
    name: data.name,
    version: data.version,
    declared: declaredLicenses(data.license, "manifest", location),
    requirements: requirementsOf(data, document),
    provides: [...Object.keys(data.provide ?? {}), ...Object.keys(data.replace ?? {})],
  };
}

function requirementsOf(
  data: ComposerManifestData,
  document: ParsedDocument,
): ComposerRequirement[] {
  const groups = [
    { field: "require", usage: "production" },
    { field: "require-dev", usage: "development" },
  ] as const;
  return groups.flatMap(({ field, usage }) =>
    Object.keys(data[field] ?? {})
      .filter((name) => !isPlatform(name))
      .map((name) => ({ name, usage, line: document.lineOf(field, name) })),
  );
}
