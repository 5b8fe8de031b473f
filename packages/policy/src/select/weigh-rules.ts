import type { RuleSubject } from "../contract.ts";
import { coversLeaf } from "../file/permission.ts";
import type { Decision, Policy, PolicyLayer, StatedRule } from "../file/policy.ts";
import type { Candidates } from "./candidates.ts";
import { unmetCondition, type ConditionName } from "./condition-holds.ts";

/** What became of a rule when a licence was judged. */
export type Outcome =
  | { readonly kind: "decides" }
  /** It is not about the component. */
  | { readonly kind: "other-component" }
  | { readonly kind: "unmet"; readonly condition: ConditionName }
  /** An earlier rule of the same file decides. */
  | { readonly kind: "later-in-file" }
  /** It would loosen a file that does not permit it, so it has no effect. */
  | { readonly kind: "may-not-loosen"; readonly layer: PolicyLayer }
  /** A nearer file decided more mildly, and may. */
  | { readonly kind: "loosened" }
  /** Another file decides at least as strictly. */
  | { readonly kind: "milder" };

/** A rule with what became of it. */
export interface WeighedRule {
  readonly layer: PolicyLayer;
  readonly rule: StatedRule;
  readonly outcome: Outcome;
}

/**
 * The rule that decides about one licence of a component, if one does: of each file the first that matches, of these
 * the strictest, the nearest of equals. A rule that is milder than another file's counts only where that permits it.
 */
export function decidingRule(subject: RuleSubject, candidates: Candidates): StatedRule | undefined {
  return statedBy(subject, candidates).stated;
}

/** The rule that decides, and whether it settles that nobody else knows the licence. */
export function statedBy(
  subject: RuleSubject,
  candidates: Candidates,
): { readonly stated: StatedRule | undefined; readonly isSettled: boolean } {
  const { deciding } = decideBetween(matchesOf(subject, candidates), subject);
  return {
    stated: deciding?.rule,
    isSettled: deciding !== undefined && settlesUnknown(deciding, subject),
  };
}

/**
 * Whether a rule names the licence, so that its authors know it, and may settle with that that nobody else does. To
 * review a licence is milder than not to know it, so a nearer file needs the permission to loosen for it.
 */
function settlesUnknown({ index, rule }: Match, { leaf, policy }: RuleSubject): boolean {
  if (rule.when.licenses === undefined) return false;
  if (rule.decision !== "review") return true;
  return policy.layers
    .slice(0, index)
    .every(({ mayLoosen, rules }) => coversLeaf(mayLoosen, leaf, undefined) || names(rules, leaf));
}

function names(rules: readonly StatedRule[], leaf: string): boolean {
  return rules.some(({ when }) => when.licenses?.includes(leaf) === true);
}

/** Every rule of the policy with what became of it, the nearest file first: for those who ask why. */
export function weighRules(subject: RuleSubject, candidates: Candidates): readonly WeighedRule[] {
  const matches = matchesOf(subject, candidates);
  const { deciding, outcomes } = decideBetween(matches, subject);
  return subject.policy.layers
    .flatMap((layer, index) => {
      const match = matches.find((each) => each.index === index);
      return [
        layer.rules.map((rule): WeighedRule => {
          if (match?.rule === rule) {
            const outcome = match === deciding ? DECIDES : outcomes.get(match);
            return { layer, rule, outcome: outcome ?? { kind: "milder" } };
          }
          const about = candidates.layers[index]?.find((candidate) => candidate.rule === rule);
          return { layer, rule, outcome: outcomeOfOther(rule, about, subject) };
        }),
      ];
    })
    .reverse()
    .flat();
}

const DECIDES: Outcome = { kind: "decides" };

function outcomeOfOther(
  rule: StatedRule,
  about: Candidates["layers"][number][number] | undefined,
  subject: RuleSubject,
): Outcome {
  if (about === undefined || (about.about === "unknown" && rule.decision === "allow")) {
    return { kind: "other-component" };
  }
  const condition = unmetCondition(rule.when, rule.decision, subject);
  return condition === undefined ? { kind: "later-in-file" } : { kind: "unmet", condition };
}

/** The rule of one file that matches first. */
interface Match {
  readonly index: number;
  readonly layer: PolicyLayer;
  readonly rule: StatedRule;
}

function matchesOf(subject: RuleSubject, candidates: Candidates): readonly Match[] {
  return subject.policy.layers.flatMap((layer, index): readonly Match[] => {
    const first = candidates.layers[index]?.find(
      ({ rule, about }) =>
        !(about === "unknown" && rule.decision === "allow") &&
        unmetCondition(rule.when, rule.decision, subject) === undefined,
    );
    return first === undefined ? [] : [{ index, layer, rule: first.rule }];
  });
}

interface Decided {
  readonly deciding: Match | undefined;
  readonly outcomes: ReadonlyMap<Match, Outcome>;
}

function decideBetween(matches: readonly Match[], { leaf, policy }: RuleSubject): Decided {
  const outcomes = new Map<Match, Outcome>();
  for (const match of matches) {
    const layer = forbiddingLayer(match, matches, { leaf, policy });
    if (layer !== undefined) outcomes.set(match, { kind: "may-not-loosen", layer });
  }
  const valid = matches.filter((match) => !outcomes.has(match));
  for (const match of valid) {
    const milder = valid.some(
      (nearer) => nearer.index > match.index && rankOf(nearer) < rankOf(match),
    );
    const { mayLoosen } = match.layer;
    if (milder && coversLeaf(mayLoosen, leaf, match.rule.id)) {
      outcomes.set(match, { kind: "loosened" });
    }
  }
  const deciding = valid
    .filter((match) => !outcomes.has(match))
    .reduce<Match | undefined>(
      (strictest, match) =>
        strictest === undefined || rankOf(match) >= rankOf(strictest) ? match : strictest,
      undefined,
    );
  return { deciding, outcomes };
}

/** What a rule allows is held against everything that its file stands on: their lists and their categories. */
function forbiddingLayer(
  { index, rule }: Match,
  matches: readonly Match[],
  { leaf, policy }: { readonly leaf: string; readonly policy: Policy },
): PolicyLayer | undefined {
  if (rule.decision !== "allow") return undefined;
  return policy.layers.find((layer, below) => {
    if (below >= index) return false;
    const own = matches.find((match) => match.index === below)?.rule;
    return own?.decision !== "allow" && !coversLeaf(layer.mayLoosen, leaf, own?.id);
  });
}

const RANKS: Readonly<Record<Decision, number>> = { allow: 0, review: 1, deny: 2 };

function rankOf({ rule }: Match): number {
  return RANKS[rule.decision];
}
