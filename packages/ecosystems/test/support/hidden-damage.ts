import { DIAGNOSTICS } from "@lizenzlotse/model";
import type { DamagedTree } from "@lizenzlotse/testkit";

import type { Analysis } from "../../src/contract.ts";

/** Files that are usually empty: they mark a folder. */
const MAY_BE_EMPTY = /(?:^|\/)\.mvn\/maven\.config$/u;

/** Code and prose, which are read for a word that may stand there: without it they are sound all the same. */
const MAY_BE_ANYTHING =
  /\.(?:m?js|css|c|h|[ch]pp|map|LICENSE\.txt|chromium)$|(?:^|\/)(?:CMakeLists\.txt|meson\.build|configure\.ac|VERSION)$/u;

/** What an analysis of a damaged tree does not say and should. */
export interface HiddenDamage {
  /** The file cannot be read, something is missing in the result, and nothing tells. */
  readonly silent?: string;
  /** The file was not read whole, and still its project counts as known completely. */
  readonly claimedComplete?: string;
}

/** Holds the analysis of a damaged tree against that of the sound one. */
export function hiddenBy(
  damaged: DamagedTree,
  { found, sound }: { readonly found: Analysis; readonly sound: Analysis },
): HiddenDamage {
  const { path } = damaged;
  const isUnread = found.diagnostics.some(
    ({ code, location }) => location.path === path && DIAGNOSTICS[code].effect === "incomplete",
  );
  const isSilent = mustTell(damaged) && !isUnread && listOf(found) !== listOf(sound);
  const claims = found.projects.some(
    ({ location, completeness }) => location.path === path && completeness === "complete",
  );
  return {
    ...(isSilent && { silent: path }),
    ...(isUnread && claims && { claimedComplete: path }),
  };
}

function mustTell({ path, tree, isBroken }: DamagedTree): boolean {
  const isEmpty = tree[path]?.length === 0;
  return isBroken && !(isEmpty && MAY_BE_EMPTY.test(path)) && !MAY_BE_ANYTHING.test(path);
}

function listOf({ projects, copies }: Analysis): string {
  return JSON.stringify([projects, copies]);
}
