import type { Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { parseListEntries } from "../shared/parse-entries.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import { DEVELOPMENT, PRODUCTION, type ComposerPackageEntry } from "./facts.ts";
import { ComposerPackage, type ComposerPackageData } from "./schema.ts";

/**
 * Reads the text of a vendor/composer/installed.json. Composer 1 wrote a bare list there, without installation paths
 * and without saying what is for development.
 */
export async function parseInstalledJson(
  text: string,
  input: Input,
): Promise<readonly ComposerPackageEntry[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const section = Array.isArray(document.value) ? undefined : "packages";
  const development = developmentNames(document.value);
  return parseListEntries(ComposerPackage, { document, input, section, required: true }).map(
    ({ data, line, lineOf }) => ({
      data,
      usage: development && (development.has(data.name) ? DEVELOPMENT : PRODUCTION),
      location: { path: input.path, line: lineOf("name") ?? line },
      declared: declaredLicenses(data.license, "installed-metadata", {
        path: input.path,
        line: lineOf("license") ?? line,
      }),
      folder: installFolder(data, folderOf(input.path)),
    }),
  );
}

function developmentNames(document: unknown): ReadonlySet<unknown> | undefined {
  const names = isRecord(document) ? document["dev-package-names"] : undefined;
  return Array.isArray(names) ? new Set<unknown>(names) : undefined;
}

/** Metapackages have no files, so Composer 2 gives them no path; Composer 1 gave none to any package. */
function installFolder(data: ComposerPackageData, composerFolder: string): string | undefined {
  const path = data["install-path"];
  if (path === null || data.type === "metapackage") return undefined;
  return joinTreePath(composerFolder, path ?? `../${data.name}`);
}
