/** How a component and the work are combined. */
export const COMBINES = [
  "merge",
  "merge-same-file",
  "static",
  "dynamic",
  "plugin",
  "process",
  "data",
  "data-produced-work",
  "bundle-font",
  "build-tool",
  "none",
] as const;

/** In which forms the work reaches others. */
export const PROVISIONS = ["source", "binary", "network", "client-bundle", "internal"] as const;

/** Who receives or uses it; the legal person is the border. */
export const RECIPIENTS = [
  "same-entity",
  "other-public-body",
  "contractor-exclusively-for-us",
  "third-party",
  "public",
] as const;

/** One of {@link COMBINES}. */
export type Combine = (typeof COMBINES)[number];
/** One of {@link PROVISIONS}. */
export type Provision = (typeof PROVISIONS)[number];
/** One of {@link RECIPIENTS}. */
export type Recipient = (typeof RECIPIENTS)[number];

/**
 * How a work is combined, changed and passed on. Everything may be left out: what is not said is assumed to be the
 * case that asks for most, or tried both ways; see {@link settleContext}.
 */
export interface CombinationContext {
  readonly combine?: Combine;
  readonly modified?: boolean;
  readonly provide?: readonly Provision[];
  readonly recipient?: Recipient;
  readonly use?: "production" | "managed-service";
  readonly licensee?: "government";
  /** Whether the licence notice names a secondary licence (EPL-2.0, Exhibit A). */
  readonly secondaryNotice?: "present" | "absent";
  /** Licence expression of the other part of a derivative work (EUPL, Appendix); `none` where there is none. */
  readonly otherPart?: string;
  readonly work?: "software" | "non-software";
}

/** A context without gaps. */
export interface SettledContext extends CombinationContext {
  readonly combine: Combine;
  readonly modified: boolean;
  readonly provide: readonly Provision[];
  readonly recipient: Recipient;
}

/** What had to be assumed. */
export type Assumption =
  | "combine-tried"
  | "modified-no"
  | "modified-tried"
  | "provide-every-form"
  | "provide-internal"
  | "recipient-same-entity"
  | "recipient-third-party";

/** The ways in which a component that is part of a work is usually combined. */
const USUAL_COMBINES: readonly Combine[] = ["merge", "static", "dynamic", "process"];

/**
 * Fills the gaps of a context. Where one value covers what could be meant (every form of provision, a third party) it is
 * taken; where no value is the strictest in every case, each is tried and the verdicts have to agree.
 *
 * @returns at least one context; all of them have to be judged.
 */
export function settleContext(context: CombinationContext): {
  readonly contexts: readonly SettledContext[];
  readonly assumptions: readonly Assumption[];
} {
  const assumptions: Assumption[] = [];
  const { provide, recipient } = settleProvision(context, assumptions);
  if (context.combine === undefined) assumptions.push("combine-tried");
  if (context.modified === undefined) assumptions.push("modified-tried");
  const combines = context.combine === undefined ? USUAL_COMBINES : [context.combine];
  const changes = context.modified === undefined ? [false, true] : [context.modified];
  const contexts = combines.flatMap((combine) =>
    changes.map((modified) => ({ ...context, combine, modified, provide, recipient })),
  );
  return { contexts, assumptions };
}

function settleProvision(
  { provide, recipient }: CombinationContext,
  assumptions: Assumption[],
): { provide: readonly Provision[]; recipient: Recipient } {
  if (provide !== undefined && recipient !== undefined) return { provide, recipient };
  if (provide !== undefined) {
    const isInternal = provide.every((form) => form === "internal");
    assumptions.push(isInternal ? "recipient-same-entity" : "recipient-third-party");
    return { provide, recipient: isInternal ? "same-entity" : "third-party" };
  }
  if (recipient === "same-entity") {
    assumptions.push("provide-internal");
    return { provide: ["internal"], recipient };
  }
  assumptions.push("provide-every-form");
  if (recipient === undefined) assumptions.push("recipient-third-party");
  return { provide: ["source", "binary", "network"], recipient: recipient ?? "third-party" };
}
