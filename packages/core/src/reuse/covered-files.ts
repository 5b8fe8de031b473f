import type { TreePath } from "@lizenzlotse/model";

/**
 * Names that the specification leaves out: licence texts, declarations, SPDX documents, and what version control keeps
 * for itself.
 *
 * @see REUSE specification 3.3, "Covered File"; the last two are licence texts that quote tags.
 */
const LEFT_OUT_NAMES: readonly RegExp[] = [
  /^(?:LICEN[CS]E|COPYING)(?:[-.].*)?$/u,
  /^REUSE\.toml$/u,
  /\.license$/u,
  /\.spdx(?:\.(?:rdf|json|xml|ya?ml))?$/u,
  /^(?:\.git|\.hgtags)$/u,
  /^CAL-1\.0(?:-Combined-Work-Exception)?(?:\..+)?$/u,
  /^SHL-2\.1(?:\..+)?$/u,
];

/** Folders that are left out with everything below. */
const LEFT_OUT_FOLDERS: ReadonlySet<string> = new Set([".git", ".hg", ".sl", ".reuse", "LICENSES"]);

/** Where Meson keeps other projects. */
const MESON_SUBPROJECTS = "subprojects";

/** Whether the specification asks for copyright and licence of a file; empty files and links are told by their reader. */
export function isCovered(path: TreePath, submodules: readonly TreePath[]): boolean {
  const segments = path.split("/");
  const name = segments.pop() ?? "";
  if (LEFT_OUT_NAMES.some((pattern) => pattern.test(name))) return false;
  if (segments.some((folder) => LEFT_OUT_FOLDERS.has(folder))) return false;
  if (segments.slice(0, -1).includes(MESON_SUBPROJECTS)) return false;
  return !submodules.some((folder) => path.startsWith(`${folder}/`));
}

/** Most submodules that are read. */
const MAX_SUBMODULES = 10_000;

/** Folders of other repositories that a `.gitmodules` file names: they answer for themselves. */
export function submodulesIn(text: string): readonly TreePath[] {
  return Array.from(
    text.matchAll(/^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*$/gmu),
    ([, path = ""]) => path,
  )
    .slice(0, MAX_SUBMODULES)
    .map((path) => path.replace(/^"(.*)"$/u, "$1").replace(/\/+$/u, ""));
}
