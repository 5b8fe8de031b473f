import type { Provision } from "./context.ts";
import type { Situation } from "./situation.ts";

/** How one component reaches others, and who they are. */
export interface Reach {
  readonly provide: readonly Provision[];
  readonly recipient: Situation["recipient"];
}

/**
 * The ways in which one component is provided.
 *
 * What browsers load are copies, whoever answered what: a component that is known to reach browsers counts as handed
 * out wherever the artefact is offered over a network. The others do not, once the scan shows which ones do.
 */
export function provisionOf(
  { provide, bundles, assumed }: Situation,
  served: "served" | "not-served",
): readonly Provision[] {
  // Nobody said that copies are handed out in no other way.
  if (assumed.has("provide")) return provide;
  if (served === "served") return provide.includes("network") ? withBundle(provide) : provide;
  const others = provide.filter((way) => way !== "client-bundle");
  return bundles === "found" && others.length > 0 ? others : provide;
}

function withBundle(provide: readonly Provision[]): readonly Provision[] {
  return provide.includes("client-bundle") ? provide : ["client-bundle", ...provide];
}

/** Copies leave the legal person: the border for duties of distribution. */
export function isPassedOn({ provide, recipient }: Reach): boolean {
  return (
    recipient !== "same-entity" && provide.some((way) => way !== "network" && way !== "internal")
  );
}

/** People outside the legal person use it over a network. */
export function isOfferedToOthers({ provide, recipient }: Reach): boolean {
  return (
    recipient !== "same-entity" &&
    provide.some((way) => way === "network" || way === "client-bundle")
  );
}
