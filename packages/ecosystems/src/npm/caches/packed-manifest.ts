import type { CachedFile, DeclaredStatement } from "@lizenzlotse/model";

import type { ArchivedManifest } from "../../contract.ts";
import { cachedInput } from "../../shared/cached-input.ts";
import { parsePackageJson } from "../parse-package-json.ts";

/** The package.json of a packed package. */
export const PACKED_MANIFEST: ArchivedManifest = { path: "package.json", read: declaredIn };

/** What a package.json out of a store says about the licence. */
export async function declaredIn({
  path,
  bytes,
}: CachedFile): Promise<readonly DeclaredStatement[]> {
  const input = cachedInput(path, "package.json");
  const text = new TextDecoder().decode(bytes);
  const manifest = await parsePackageJson(text, input, "repository-metadata");
  return manifest?.declared ?? [];
}
