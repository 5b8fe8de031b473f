import {
  assessCompatibility,
  categoryOf,
  PROPRIETARY,
  USUAL_CANDIDATES,
  type CombinationContext,
  type LicenseCategory,
  type Verdict,
} from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import {
  compareText,
  type Component,
  type ComponentRef,
  type OutboundBlocker,
  type OutboundCandidate,
} from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";
import { useOf } from "../judge/component-use.ts";
import type { Judgement } from "../judge/judgement.ts";
import { findNoRules } from "../select/candidates.ts";
import { combinationContextOf } from "./combination-context.ts";

/** Most candidates that the licences of components add to the usual ones. */
const MAX_OWN_CANDIDATES = 12;
/** Most expressions that are named as standing against one candidate. */
const MAX_BLOCKERS = 10;
/** Most components that are named for one expression. */
const MAX_NAMED = 5;

/** A component with how it was judged in the artefact in question. */
export interface PartOfArtefact {
  readonly component: Component;
  readonly judgement: Judgement;
}

/**
 * The licences under which the whole artefact could go out, the EUPL-1.2 first, and which components stand against each
 * of the others. Pairs alone would not do: all parts have to fit one and the same outbound licence.
 */
export function outboundCandidates(
  situation: Situation,
  parts: readonly PartOfArtefact[],
): readonly OutboundCandidate[] {
  const uses = usesOf(situation, parts);
  // Nothing that goes out asks for nothing; that everything would be possible says nothing either.
  if (uses.length === 0) return [];
  return candidatesFor(situation, uses).map((license) => rate(license, uses));
}

/** Components with one expression that are used in the same way. */
interface SharedUse {
  readonly expression: string;
  readonly context: CombinationContext;
  readonly components: ComponentRef[];
}

/** What goes out, sorted into few questions: a project has thousands of components but few licences. */
function usesOf(situation: Situation, parts: readonly PartOfArtefact[]): readonly SharedUse[] {
  const uses = new Map<string, SharedUse>();
  const sources = { situation, candidatesOf: findNoRules };
  for (const { component, judgement } of parts) {
    const { circumstances, conclusion } = useOf(component, sources, undefined);
    if (circumstances.role === "own-project" || circumstances.delivery === "not-delivered")
      continue;
    const context = combinationContextOf(judgement.category, circumstances, situation);
    const key = [
      conclusion.expression,
      context.combine,
      context.modified,
      context.provide?.join(" "),
    ].join("\n");
    const known = uses.get(key);
    if (known === undefined)
      uses.set(key, { expression: conclusion.expression, context, components: [component.ref] });
    else known.components.push(component.ref);
  }
  return [...uses.values()];
}

const COPYLEFT: ReadonlySet<LicenseCategory> = new Set([
  "weak-copyleft",
  "strong-copyleft",
  "network-copyleft",
]);

/** What the artefact goes out under is one of them; only copyleft among the parts asks for a licence of its own. */
function candidatesFor({ outbound }: Situation, uses: readonly SharedUse[]): readonly string[] {
  const own = [...new Set(uses.flatMap(({ expression }) => leavesOf(expression)))]
    .filter((leaf) => COPYLEFT.has(categoryOf(leaf).category) && !leaf.includes(" WITH "))
    .sort(compareText)
    .slice(0, MAX_OWN_CANDIDATES);
  return [...new Set([...USUAL_CANDIDATES, ...own, outbound.expression, PROPRIETARY])];
}

function rate(license: string, uses: readonly SharedUse[]): OutboundCandidate {
  // A work that changes its licence may need a part that is under the new one already (EUPL, Appendix).
  const isAmongThem = uses.some(({ expression }) => leavesOf(expression).includes(license));
  const otherPart = isAmongThem ? license : "NOASSERTION";
  const answers = uses.map((use) => ({
    use,
    verdict: assessCompatibility({
      inbound: [use.expression],
      outbound: license,
      context: { ...use.context, otherPart },
    }).verdict,
  }));
  return {
    license,
    verdict: worst(answers.map(({ verdict }) => verdict)),
    blockers: blockersOf(answers),
  };
}

const VERDICTS: readonly Verdict[] = ["compatible", "conditional", "review", "incompatible"];

function worst(verdicts: readonly Verdict[]): Verdict {
  const ranks = verdicts.map((verdict) => VERDICTS.indexOf(verdict));
  return VERDICTS[Math.max(0, ...ranks)] ?? "review";
}

/** What is surely forbidden comes first, then what most components share. */
function blockersOf(
  answers: readonly { readonly use: SharedUse; readonly verdict: Verdict }[],
): readonly OutboundBlocker[] {
  const blockers = new Map<string, OutboundBlocker>();
  for (const { use, verdict } of answers) {
    if (verdict !== "incompatible" && verdict !== "review") continue;
    const key = `${verdict}\n${use.expression}`;
    const known = blockers.get(key);
    const components = [...(known?.components ?? []), ...use.components].sort(compareText);
    blockers.set(key, {
      expression: use.expression,
      verdict,
      count: (known?.count ?? 0) + use.components.length,
      components: components.slice(0, MAX_NAMED),
    });
  }
  return [...blockers.values()]
    .sort(
      (left, right) =>
        compareText(left.verdict, right.verdict) ||
        right.count - left.count ||
        compareText(left.expression, right.expression),
    )
    .slice(0, MAX_BLOCKERS);
}
