import { branchesOf } from "@lizenzlotse/licenses";

import type { OutboundSituation } from "../context/situation.ts";

/**
 * Whether a project that goes out under `outbound` already keeps the copyleft of `leaf`: the same licence, or a
 * version that the licence names itself (`-or-later`). Every choice that the project offers must keep it.
 *
 * Other compatible licences (the Appendix of the EUPL, section 13 of the GPL-3.0) are not looked at: they have
 * conditions that a person checks.
 */
export function goesOutUnderSameLicense(leaf: string, outbound: OutboundSituation): boolean {
  const branches = branchesOf(outbound.expression);
  return (
    branches.length > 0 &&
    branches.every((branch) => branch.some((out) => keepsCopyleft(leaf, out)))
  );
}

function keepsCopyleft(leaf: string, outbound: string): boolean {
  if (leaf === outbound) return true;
  const inbound = parseVersioned(leaf);
  const target = parseVersioned(outbound);
  if (inbound === undefined || inbound.family !== target?.family) return false;
  if (inbound.version === target.version) return true;
  return inbound.orLater && inbound.version < target.version;
}

interface VersionedLicense {
  readonly family: string;
  readonly version: number;
  readonly orLater: boolean;
}

/** An exception only permits more, so what keeps the licence keeps it with the exception too. */
function parseVersioned(leaf: string): VersionedLicense | undefined {
  const [license = ""] = leaf.split(" WITH ");
  const match = /^([A-Za-z][A-Za-z-]{0,40})-(\d{1,2}\.\d{1,2})(-only|-or-later|\+)?$/u.exec(
    license,
  );
  const [, family, version, suffix] = match ?? [];
  if (family === undefined || version === undefined) return undefined;
  return { family, version: Number(version), orLater: suffix === "-or-later" || suffix === "+" };
}
