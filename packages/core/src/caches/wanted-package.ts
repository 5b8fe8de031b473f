import type { WantedPackage } from "@lizenzlotse/ecosystems";
import { type Component, parsePurl } from "@lizenzlotse/model";

/** What a package is known by before anybody looks into a store. */
export type KnownPackage = Pick<
  Component,
  "purl" | "group" | "version" | "hashes" | "references"
> & { readonly name?: string | undefined };

/** A package as stores are asked for it. */
export interface StoreQuestion {
  readonly wanted: WantedPackage;
  /** Of its package URL: only stores of this type are asked. */
  readonly type: string;
  /**
   * Whether it comes from elsewhere than its registry (git, a tarball, another registry): what a store holds under the
   * same name need not be it.
   */
  readonly isFromElsewhere: boolean;
}

const ELSEWHERE = ["vcs_url", "download_url", "repository_url"];

/** The question to stores; `undefined` for what has no package URL or no version, which none could answer. */
export function questionOf(known: KnownPackage): StoreQuestion | undefined {
  const { purl, group, name, version, hashes, references } = known;
  if (purl === undefined || name === undefined || version === undefined) return undefined;
  const parts = parsePurl(purl);
  if (parts === undefined) return undefined;
  return {
    wanted: { purl, group, name, version, hashes, references },
    type: parts.type,
    isFromElsewhere: ELSEWHERE.some((key) => parts.qualifiers?.[key] !== undefined),
  };
}
