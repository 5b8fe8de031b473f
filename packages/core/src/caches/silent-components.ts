import type { ComponentRef } from "@lizenzlotse/model";

import { detectedLicenses } from "../conclude/attach-evidence.ts";
import type { DraftComponent } from "../inventory/draft-component.ts";
import type { MatchedFile } from "../match/matched.ts";

/**
 * Components that have files in the tree, of which none speaks of a licence. `go mod vendor` copies only files whose
 * names begin like `LICENSE` in capitals, so that a module with a `license.md` arrives without it.
 */
export function silentComponents(
  drafts: Iterable<Pick<DraftComponent, "ref" | "contentRoots" | "statements">>,
  matched: readonly MatchedFile[],
): ReadonlySet<ComponentRef> {
  const speaking = new Set(
    matched
      .filter((file) => file.file.ownership?.part === "own" && detectedLicenses(file).length > 0)
      .map(({ file }) => file.ownership?.owner),
  );
  const silent = [...drafts].filter(
    ({ ref, contentRoots, statements }) =>
      contentRoots.size > 0 && statements.length === 0 && !speaking.has(ref),
  );
  return new Set(silent.map(({ ref }) => ref));
}
