/** What may be true of a use of software. */
export type TriggerFact =
  /** It is used at all. */
  | "use"
  /** It is used inside one's own organisation. */
  | "internal"
  /** People use it over a network. */
  | "network"
  /** Source is passed on. */
  | "source-dist"
  /** A program in executable form is passed on. */
  | "binary-dist"
  /** It was changed. */
  | "modified"
  /** Its features or use are advertised. */
  | "advertising"
  /** Parts of it are sent to browsers; that is passing on in executable form. */
  | "client-bundle"
  /** Somebody sues over patents because of it. */
  | "patent-suit";

/** When a duty arises: a fact, all or any of several, or that one does not hold. */
export type Trigger =
  | TriggerFact
  | { readonly all: readonly Trigger[] }
  | { readonly any: readonly Trigger[] }
  | { readonly not: Trigger };

/** What is known about a use; a fact that is absent is not known. */
export type KnownFacts = Readonly<Partial<Record<TriggerFact, boolean>>>;

/** Whether something holds; `unknown` where a fact that decides is not known. */
export type Truth = "yes" | "no" | "unknown";

/**
 * Whether a trigger holds, by Kleene's three-valued logic: what is not known stays unknown unless it does not matter.
 *
 * @example triggerHolds({ all: ["modified", "network"] }, { modified: false }) // 'no'
 */
export function triggerHolds(trigger: Trigger, facts: KnownFacts): Truth {
  if (typeof trigger === "string") return factHolds(trigger, facts);
  if ("not" in trigger) return INVERSE[triggerHolds(trigger.not, facts)];
  if ("all" in trigger) return combine(trigger.all, facts, { decisive: "no", otherwise: "yes" });
  return combine(trigger.any, facts, { decisive: "yes", otherwise: "no" });
}

const INVERSE: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

interface Combination {
  readonly decisive: Truth;
  readonly otherwise: Truth;
}

function combine(
  parts: readonly Trigger[],
  facts: KnownFacts,
  { decisive, otherwise }: Combination,
): Truth {
  const values = parts.map((part) => triggerHolds(part, facts));
  if (values.includes(decisive)) return decisive;
  return values.includes("unknown") ? "unknown" : otherwise;
}

/** Facts that follow from others: whatever is passed on or offered is used, and browsers receive programs. */
const FOLLOWS_FROM: Readonly<Partial<Record<TriggerFact, readonly TriggerFact[]>>> = {
  use: ["internal", "network", "source-dist", "binary-dist", "client-bundle"],
  "binary-dist": ["client-bundle"],
};

function factHolds(fact: TriggerFact, facts: KnownFacts): Truth {
  if (facts[fact] === true) return "yes";
  if (FOLLOWS_FROM[fact]?.some((cause) => facts[cause] === true) === true) return "yes";
  return facts[fact] === false ? "no" : "unknown";
}
