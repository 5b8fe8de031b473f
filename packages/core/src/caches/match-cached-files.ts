import type { LicenseIndex } from "@lizenzlotse/detection";
import { sha256Hex } from "@lizenzlotse/model";

import { ContentMatcher, isWorthKeeping } from "../match/content-matcher.ts";
import type { ContentFindings } from "../match/content-result.ts";
import type { MatchedFile } from "../match/matched.ts";
import type { CachedEvidenceFile } from "./cached-evidence.ts";

/** Recognises the licences of files out of stores; equal contents, of which there are many, are looked at once. */
export function matchCachedFiles(
  files: readonly CachedEvidenceFile[],
  index: LicenseIndex,
  signal: AbortSignal,
): MatchedFile[] {
  const matcher = new ContentMatcher(index);
  const known = new Map<string, ContentFindings>();
  return files.flatMap((file) => {
    signal.throwIfAborted();
    const { owner, path, class: fileClass, bytes } = file;
    const sha256 = sha256Hex(bytes);
    const view = { class: fileClass, extent: "whole" } as const;
    const key = `${fileClass} ${sha256}`;
    const findings = known.get(key) ?? matcher.match(bytes, sha256, view).findings;
    known.set(key, findings);
    if (!isWorthKeeping(fileClass, findings)) return [];
    const ownership = { owner, part: "own" } as const;
    return [{ file: { path, role: "dependency", ownership, ...view }, findings }];
  });
}
