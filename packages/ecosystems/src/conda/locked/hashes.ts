import type { ComponentHash } from "@lizenzlotse/model";

import { hexToHash } from "../../shared/integrity-to-hashes.ts";

/** The checksums of an archive, as lockfiles of conda have them; what is none is left out. */
export function archiveHashes(sums: {
  readonly md5?: string | undefined;
  readonly sha256?: string | undefined;
}): readonly ComponentHash[] {
  return [hexToHash("MD5", sums.md5 ?? ""), hexToHash("SHA-256", sums.sha256 ?? "")].filter(
    (hash) => hash !== undefined,
  );
}
