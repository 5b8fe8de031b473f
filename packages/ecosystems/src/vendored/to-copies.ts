import { formatPurl, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage } from "../contract.ts";
import type { Banner } from "../shared/banner/read-banner.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import type { VendoredFolder } from "./vendored-folders.ts";

/** A folder with what its files state. */
export interface FoundFolder extends VendoredFolder {
  readonly name: string | undefined;
  readonly version: { readonly value: string; readonly path: TreePath } | undefined;
}

/** A source file that is a library. */
export interface FoundFile {
  readonly path: TreePath;
  readonly banner: Banner;
  readonly sha512: string | undefined;
}

/** Writes a folder with a licence of its own as a component; its licence is found where the matchers read its files. */
export function folderToCopy(found: FoundFolder): AnalyzedPackage {
  const { folder, licenseFile } = found;
  const { name: inName, version: versionInName } = splitName(fileNameOf(folder));
  const name = found.name ?? inName;
  const version = found.version?.value ?? versionInName;
  return {
    ...usual(folder, name, version),
    key: folder,
    declared: [],
    hashes: [],
    references: [],
    location: { path: found.version?.path ?? licenseFile },
    contentRoots: [folder],
  };
}

/** Writes a single file as a component; the file is all of it. */
export function fileToCopy({ path, banner, sha512 }: FoundFile): AnalyzedPackage {
  const url = banner.website === undefined ? undefined : sanitizeUrl(banner.website);
  const hash = sha512 === undefined ? undefined : hexToHash("SHA-512", sha512);
  const { license } = banner;
  return {
    ...usual(path, banner.name, banner.version),
    key: path,
    declared:
      license === undefined
        ? []
        : [
            {
              values: [license.value],
              operator: "unstated",
              form: "name",
              source: "installed-metadata",
              field: "banner",
              location: { path, line: license.line },
            },
          ],
    hashes: hash === undefined ? [] : [{ ...hash, covers: "content" }],
    references: url === undefined ? [] : [{ type: "website", url }],
    location: { path, line: banner.line },
    contentRoots: [path],
  };
}

/** `zlib-1.2.11`: a folder may carry the version of what is in it. */
function splitName(folder: string): { readonly name: string; readonly version?: string } {
  const [, name, version] = /^(.+?)[-_]v?(\d+(?:\.\d+){1,3})$/u.exec(folder) ?? [];
  return name === undefined || version === undefined ? { name: folder } : { name, version };
}

type Usual = Omit<
  AnalyzedPackage,
  "key" | "declared" | "hashes" | "references" | "location" | "contentRoots"
>;

/** The name is that of a folder or a banner, so the purl can only be generic, and only where the version is known. */
function usual(path: TreePath, name: string, version: string | undefined): Usual {
  const plain = name.toLowerCase().replace(/\s+/gu, "-");
  return {
    purl: version === undefined ? undefined : formatPurl({ type: "generic", name: plain, version }),
    name,
    version,
    kind: "library",
    ...(isTestPath(path)
      ? { scope: "excluded", usages: ["test"] }
      : { scope: "required", usages: [] }),
    dependencies: [],
    dependenciesCompleteness: "unknown",
  };
}
