import type { FileSource, TreePath } from "@lizenzlotse/model";

import { normalizeName } from "../../shared/python/normalize-name.ts";
import type { Distribution } from "./distribution.ts";
import { environmentOwner } from "./environment-owner.ts";

/** The versions in the environments of projects, by manifest and by normalised name. */
export function installedVersions(
  distributions: readonly Distribution[],
  files: FileSource,
): ReadonlyMap<TreePath, ReadonlyMap<string, string>> {
  const versions = new Map<TreePath, Map<string, string>>();
  for (const { file, metadata } of distributions) {
    const owner = environmentOwner(file.site, files);
    if (owner === undefined) continue;
    const ofOwner = versions.get(owner) ?? new Map<string, string>();
    versions.set(owner, ofOwner.set(normalizeName(metadata.name), metadata.version));
  }
  return versions;
}
