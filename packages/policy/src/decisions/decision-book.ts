import { type Component, byText } from "@lizenzlotse/model";

import { type Decision, type Decisions, listDecisions } from "./decision.ts";
import { fits, withoutVersion } from "./fits.ts";

/** Decisions from one place, with what that place may do. */
export interface DecisionSource {
  /** Path of the file or name of the pack, as people are to see it. */
  readonly name: string;
  readonly decisions: Decisions;
  /** `not-permitted`: under a policy from outside, a scanned project must not loosen anything. */
  readonly effect: "permitted" | "not-permitted";
  /** `four-eyes`: only what a second person approved has an effect. */
  readonly approval: "author" | "four-eyes";
}

/** Why a decision has no effect, whatever was found. */
export type Bar = "proposed" | "not-permitted" | "expired";

/** A decision with where it comes from and whether it may have an effect. */
export interface HeldDecision {
  readonly decision: Decision;
  readonly source: string;
  readonly bar: Bar | undefined;
}

/** Everything that people decided, from all sources, looked up by what it is about. */
export interface DecisionBook {
  /** RFC 3339 date on which it is asked. */
  readonly today: string;
  /** Sorted by id, then by source. */
  readonly held: readonly HeldDecision[];
  /** Decisions about packages that fit a component, in force or not. */
  fitting(component: Component): readonly HeldDecision[];
}

/**
 * Puts the decisions of all sources together. No source outranks another: where two disagree, neither has an effect and
 * a person is asked.
 *
 * @param today - RFC 3339 date; a waiver holds until the end of its last day.
 */
export function openDecisionBook(sources: readonly DecisionSource[], today: string): DecisionBook {
  const held = sources
    .flatMap((source) =>
      listDecisions(source.decisions).map((decision) => ({
        decision,
        source: source.name,
        bar: barOf(decision, source, today),
      })),
    )
    .sort(
      byText(
        ({ decision }) => decision.value.id,
        ({ source }) => source,
      ),
    );
  const bySubject = bySubjectOf(held);
  return {
    today,
    held,
    fitting: (component) =>
      // Most projects have none, and to read ten thousand package URLs for nothing takes its time.
      bySubject.size === 0
        ? []
        : keysOf(component)
            .flatMap((key) => bySubject.get(key) ?? [])
            .filter(({ decision }) => fitsComponent(decision, component)),
  };
}

function barOf(decision: Decision, source: DecisionSource, today: string): Bar | undefined {
  if (source.effect === "not-permitted") return "not-permitted";
  const { status } = decision.value;
  if (status === "proposed" || (source.approval === "four-eyes" && status !== "approved")) {
    return "proposed";
  }
  return decision.kind === "waiver" && decision.value.until < today ? "expired" : undefined;
}

/** So that ten thousand decisions and ten thousand components do not meet each other one by one. */
function bySubjectOf(held: readonly HeldDecision[]): ReadonlyMap<string, readonly HeldDecision[]> {
  const bySubject = new Map<string, HeldDecision[]>();
  for (const one of held) {
    const { value } = one.decision;
    if (!("component" in value)) continue;
    const known = bySubject.get(value.component);
    if (known === undefined) bySubject.set(value.component, [one]);
    else known.push(one);
  }
  return bySubject;
}

function keysOf({ ref, purl }: Component): readonly string[] {
  const key = purl === undefined ? ref : withoutVersion(purl);
  return key === ref ? [ref] : [ref, key];
}

function fitsComponent({ value }: Decision, component: Component): boolean {
  return "component" in value && fits(component, value);
}
