import { compareText, sha256Hex } from "@lizenzlotse/model";

import type { Manifest } from "./manifest.ts";

/** A file that is not as the manifest lists it. */
export interface FileProblem {
  readonly path: string;
  readonly problem: "missing" | "changed" | "not-listed";
}

/**
 * Holds files against a manifest, both ways: each listed file is there with its bytes, and none is there besides.
 *
 * @param files - by path, without the manifest itself and what stands beside it.
 */
export function checkFiles(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly FileProblem[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const wrong = manifest.files.flatMap(({ path, sha256 }): readonly FileProblem[] => {
    const bytes = files.get(path);
    if (bytes === undefined) return [{ path, problem: "missing" }];
    return sha256Hex(bytes) === sha256 ? [] : [{ path, problem: "changed" }];
  });
  const more = [...files.keys()]
    .filter((path) => !listed.has(path))
    .map((path): FileProblem => ({ path, problem: "not-listed" }));
  return [...wrong, ...more].sort((left, right) => compareText(left.path, right.path));
}
