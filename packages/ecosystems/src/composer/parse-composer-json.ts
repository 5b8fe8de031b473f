import type { TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import type { ComposerProject, ComposerRequirement } from "./facts.ts";
import { keyOf } from "./identity.ts";
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
    patches: patchesOf(data, input.path),
    provides: [...Object.keys(data.provide ?? {}), ...Object.keys(data.replace ?? {})],
  };
}

/** Files are named from the folder of composer.json; addresses lose their credentials. */
function patchesOf(
  { extra }: ComposerManifestData,
  manifest: TreePath,
): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(extra?.patches ?? {}).map(([name, patches]) => {
    const named = Object.values(patches).flatMap((patch) => {
      const address = typeof patch === "string" ? patch : patch.url;
      return patchAddress(address, manifest) ?? [];
    });
    return [keyOf(name), named] as const;
  });
  return new Map(entries.filter(([, named]) => named.length > 0));
}

function patchAddress(written: string, manifest: TreePath): string | undefined {
  if (URL.canParse(written)) return sanitizeUrl(written);
  return joinTreePath(folderOf(manifest), written);
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
