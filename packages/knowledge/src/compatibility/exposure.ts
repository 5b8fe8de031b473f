import type { Combine, SettledContext } from "./context.ts";
import { isOpen, type KnownLicense } from "./record-of.ts";

/**
 * Whether the terms of a licence set in at all.
 *
 * `given`: somebody outside gets it, or uses it in a way that the licence counts as such. `hypothetical`: nobody gets
 * a copy, yet the work stands under an open licence, under which it could be passed on at any time. `staff`: only our
 * own people use it over a network. `none`: it stays inside one legal person.
 */
export type Exposure = "given" | "hypothetical" | "staff" | "none";

/** Combinations that make one program of the part and the work. */
const JOINING: ReadonlySet<Combine> = new Set([
  "merge",
  "merge-same-file",
  "static",
  "dynamic",
  "plugin",
]);

/** Whether part and work become one program. */
export function joins(combine: Combine): boolean {
  return JOINING.has(combine);
}

/** Whether anyone outside gets or uses the work; inside one legal person nothing is distributed. */
export function reachesOutside({ provide, recipient }: SettledContext): boolean {
  // Both statements cannot hold; the one that asks for more is believed.
  return recipient !== "same-entity" && (provide.length > 0 || recipient === "public");
}

/**
 * Whether copies are handed out: what runs in a browser was handed out as well, and who runs a program for us, even if
 * only over a network, has a copy of it.
 */
export function handsOutCopies(context: SettledContext): boolean {
  if (context.recipient === "contractor-exclusively-for-us") return true;
  return reachesOutside(context) && !context.provide.every((form) => form === "network");
}

/** Whether copies without their source are handed out. */
export function handsOutBinaries(context: SettledContext): boolean {
  const isCompiled =
    context.provide.includes("binary") || context.provide.includes("client-bundle");
  return reachesOutside(context) && isCompiled;
}

/** The exposure of one part in a work; see {@link Exposure}. */
export function exposureOf(
  inbound: KnownLicense,
  outbound: KnownLicense,
  context: SettledContext,
): Exposure {
  const { network } = inbound.record;
  if (!reachesOutside(context)) return exposureInside(network, context);
  if (handsOutCopies(context)) return "given";
  const isChanged = context.modified || joins(context.combine);
  if (network === "any-access" || (network === "modified-only" && isChanged)) return "given";
  return joins(context.combine) && isOpen(outbound) ? exposureByWork(outbound) : "none";
}

function exposureInside(
  network: KnownLicense["record"]["network"],
  { combine, modified, provide }: SettledContext,
): Exposure {
  const isOnline = provide.includes("network");
  if (network === "any-access") return isOnline && joins(combine) ? "staff" : "none";
  const isChanged = modified || joins(combine);
  // Internal use is use over the internal network, more often than not.
  const isServed = isOnline || provide.includes("internal");
  return network === "modified-only" && isChanged && isServed ? "staff" : "none";
}

/** Over a network only: a work under a licence with a network clause owes its source, and so a copy, to its users. */
function exposureByWork(outbound: KnownLicense): Exposure {
  return outbound.record.network === undefined ? "hypothetical" : "given";
}
