import { branchesOf, versionChoices } from "@lizenzlotse/licenses";
import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { SettledContext } from "./context.ts";
import { reachesOutside } from "./exposure.ts";
import { judgeLeaf } from "./judge-leaf.ts";
import { unknown } from "./judgement.ts";
import type { OutboundLicense } from "./outbound.ts";
import { knownLicense } from "./record-of.ts";
import { isGreen, severityOf, type Judgement, type Verdict } from "./verdict.ts";

/** The verdict on one component: on the best way to comply with its expression. */
export interface ComponentVerdict {
  readonly inbound: string;
  /** The chosen branch, with the chosen versions, as an expression. */
  readonly branch: string;
  readonly verdict: Verdict;
  /** One for each licence of the branch. */
  readonly judgements: readonly Judgement[];
}

/** Which of two equally good branches is taken; a lower rank is more welcome. */
export type BranchRank = (leaf: string) => number;

/**
 * Judges one component. Of an `OR` the best branch is taken; all licences of an `AND` have to fit.
 *
 * @param inbound - an expression, `NONE` or `NOASSERTION`; anything else is unknown, and so never green.
 */
export function judgeComponent(
  inbound: string,
  outbound: OutboundLicense,
  context: SettledContext,
  rank: BranchRank,
): ComponentVerdict {
  const text = inbound.trim();
  if (text === NONE) return judgeUnlicensed(context);
  const branches = branchesOf(text);
  const [first, ...others] = branches.map((leaves) => judgeBranch(text, leaves, outbound, context));
  if (first === undefined) {
    const judgements = [unknown(text, "unknown-license")];
    return { inbound: text, branch: NOASSERTION, verdict: "review", judgements };
  }
  return others.reduce((best, other) => (isBetter(other, best, rank) ? other : best), first);
}

/** No licence is no permission: not to copy it for others, and hardly to copy it for ourselves. */
function judgeUnlicensed(context: SettledContext): ComponentVerdict {
  const isPassedOn = reachesOutside(context) && context.combine !== "build-tool";
  const verdict = isPassedOn ? "incompatible" : "review";
  const judgements = [unknown(NONE, "no-license", verdict)];
  return { inbound: NONE, branch: NONE, verdict, judgements };
}

function judgeBranch(
  inbound: string,
  leaves: readonly string[],
  outbound: OutboundLicense,
  context: SettledContext,
): ComponentVerdict {
  const chosen = leaves.map((leaf) => judgeVersions(leaf, outbound, context));
  const judgements = chosen.map(({ judgement }) => judgement);
  return {
    inbound,
    branch: chosen.map(({ leaf }) => leaf).join(" AND "),
    verdict: worstOf(judgements.map(({ verdict }) => verdict)),
    judgements,
  };
}

/** "Or any later version" is a choice as well; it is taken only where the leaf itself is worse. */
function judgeVersions(
  leaf: string,
  outbound: OutboundLicense,
  context: SettledContext,
): { leaf: string; judgement: Judgement } {
  let best: { leaf: string; judgement: Judgement } | undefined;
  for (const version of versionChoices(leaf)) {
    const judgement = judgeForOutbound(version, outbound, context);
    if (best === undefined || severityOf(judgement.verdict) < severityOf(best.judgement.verdict)) {
      best = { leaf: version, judgement };
    }
    if (judgement.verdict === "compatible") break;
  }
  return best ?? { leaf, judgement: unknown(leaf, "unknown-license") };
}

/** Under `A OR B` recipients may take either, so the part has to fit both; under `A AND B` fitting one is not clear. */
function judgeForOutbound(
  inbound: string,
  outbound: OutboundLicense,
  context: SettledContext,
): Judgement {
  const alternatives = outbound.branches.map((leaves) =>
    judgeTogether(leaves.map((leaf) => judgeLeaf({ inbound, outbound: leaf }, context))),
  );
  return worstJudgement(alternatives) ?? unknown(inbound, "unknown-outbound");
}

function judgeTogether(judgements: readonly Judgement[]): Judgement {
  const worst = worstJudgement(judgements);
  if (worst === undefined) return unknown("", "unknown-outbound");
  const isMixed = judgements.some(({ verdict }) => isGreen(verdict) !== isGreen(worst.verdict));
  return isMixed ? { ...worst, verdict: "review", reason: "unsure" } : worst;
}

function worstJudgement(judgements: readonly Judgement[]): Judgement | undefined {
  const [first, ...others] = judgements;
  if (first === undefined) return undefined;
  return others.reduce(
    (worst, other) =>
      severityOf(other.verdict) > severityOf(worst.verdict) ? other : worst,
    first,
  );
}

/** The worst of several verdicts; of none it is the best one. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (worst, other) => (severityOf(other) > severityOf(worst) ? other : worst),
    "compatible",
  );
}

function isBetter(candidate: ComponentVerdict, best: ComponentVerdict, rank: BranchRank): boolean {
  const difference = severityOf(candidate.verdict) - severityOf(best.verdict);
  if (difference !== 0) return difference < 0;
  return rankOf(candidate, rank) < rankOf(best, rank);
}

function rankOf({ judgements }: ComponentVerdict, rank: BranchRank): number {
  return Math.max(...judgements.map(({ license }) => rank(license)));
}

const KIND_RANKS: readonly string[] = [
  "notice",
  "permissive",
  "attribution",
  "font",
  "file",
  "module",
  "library",
  "share-alike",
  "database",
  "work",
  "restricted",
];

/** The order without a policy: the fewer claims on the work, the more welcome. */
export function rankByReach(leaf: string): number {
  const kind = knownLicense(leaf)?.record.kind;
  return kind === undefined ? KIND_RANKS.length : KIND_RANKS.indexOf(kind);
}
