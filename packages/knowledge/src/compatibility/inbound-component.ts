import { branchesOf, versionChoices } from "@lizenzlotse/licenses";

import { knownLicense, type KnownLicense } from "./record-of.ts";

/** One component, its expression unfolded and its licences looked up once for every work that it is judged in. */
export interface InboundComponent {
  /** The expression as given, trimmed; also `NONE` and `NOASSERTION`. */
  readonly inbound: string;
  /** The ways to comply with it; none where it is no expression. */
  readonly branches: readonly (readonly LicenseOffer[])[];
}

/** One licence of a branch, with every version that it offers; the leaf itself comes first. */
export type LicenseOffer = readonly OfferedVersion[];

/** A version of a licence. */
export interface OfferedVersion {
  readonly leaf: string;
  /** Absent where nothing is known of it. */
  readonly license: KnownLicense | undefined;
}

/** Reads one component; what nobody can read has no branches, and is never green. */
export function readInbound(text: string): InboundComponent {
  const inbound = text.trim();
  const branches = branchesOf(inbound).map((leaves) =>
    leaves.map((leaf) =>
      versionsOf(leaf).map((version) => ({ leaf: version, license: knownLicense(version) })),
    ),
  );
  return { inbound, branches };
}

/**
 * The versions that a leaf offers. Code that was published under version 1.1 of the MPL stays incompatible with secondary
 * licences in version 2.0 (MPL-2.0 section 1.5(b)).
 */
function versionsOf(leaf: string): readonly string[] {
  const versions = versionChoices(leaf);
  return leaf.startsWith("MPL-1.")
    ? versions.map((each) => (each === "MPL-2.0" ? "MPL-2.0-no-copyleft-exception" : each))
    : versions;
}
