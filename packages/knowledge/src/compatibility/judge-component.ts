import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { SettledContext } from "./context.ts";
import { reachesOutside } from "./exposure.ts";
import type { InboundComponent, LicenseOffer, OfferedVersion } from "./inbound-component.ts";
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

/** The work that everything goes into, and its circumstances. */
export interface Work {
  readonly outbound: OutboundLicense;
  readonly context: SettledContext;
}

/** Which of two equally good branches is taken; a lower rank is more welcome. */
export type BranchRank = (leaf: string) => number;

/** Judges one component. Of an `OR` the best branch is taken; all licences of an `AND` have to fit. */
export function judgeComponent(
  component: InboundComponent,
  work: Work,
  rank: BranchRank,
): ComponentVerdict {
  const { inbound, branches } = component;
  if (inbound === NONE) return judgeUnlicensed(work.context);
  const [first, ...others] = branches.map((offers) => judgeBranch(inbound, offers, work));
  if (first === undefined) {
    const judgements = [unknown(inbound, "unknown-license")];
    return { inbound, branch: NOASSERTION, verdict: "review", judgements };
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
  offers: readonly LicenseOffer[],
  work: Work,
): ComponentVerdict {
  const chosen = offers.map((offer) => judgeOffer(offer, work));
  const judgements = chosen.map(({ judgement }) => judgement);
  return {
    inbound,
    branch: chosen.map(({ leaf }) => leaf).join(" AND "),
    verdict: worstOf(judgements.map(({ verdict }) => verdict)),
    judgements,
  };
}

/** Any later version is a choice as well; it is taken only where the leaf itself is worse. */
function judgeOffer(offer: LicenseOffer, work: Work): { leaf: string; judgement: Judgement } {
  let best: { leaf: string; judgement: Judgement } | undefined;
  for (const version of offer) {
    const judgement = judgeForOutbound(version, work);
    if (best === undefined || severityOf(judgement.verdict) < severityOf(best.judgement.verdict)) {
      best = { leaf: version.leaf, judgement };
    }
    if (judgement.verdict === "compatible") break;
  }
  return best ?? { leaf: NOASSERTION, judgement: unknown(NOASSERTION, "unknown-license") };
}

/** Under `A OR B` recipients may take either, so the part has to fit both; under `A AND B` fitting one is not clear. */
function judgeForOutbound(
  { leaf, license }: OfferedVersion,
  { outbound, context }: Work,
): Judgement {
  if (license === undefined) return unknown(leaf, "unknown-license");
  const alternatives = outbound.branches.map((branch) =>
    judgeTogether(
      branch.map((each) =>
        each === undefined
          ? unknown(leaf, "unknown-outbound")
          : judgeLeaf({ inbound: license, outbound: each, context }),
      ),
    ),
  );
  return worstJudgement(alternatives) ?? unknown(leaf, "unknown-outbound");
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
    (worst, other) => (severityOf(other.verdict) > severityOf(worst.verdict) ? other : worst),
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
