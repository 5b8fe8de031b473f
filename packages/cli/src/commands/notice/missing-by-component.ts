import { byText, type Component, type Localized, type ObligationState } from "@lizenzlotse/model";

/** A component with everything that a shipped notices file lacks for it. */
export interface ComponentGaps {
  readonly ref: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** The branch of every choice as the policy took it. */
  readonly license: string;
  /** `missing`: some of it is not there; `unclear`: a person has to look. */
  readonly state: "missing" | "unclear";
  readonly gaps: readonly NoticeGap[];
}

/** One thing that is missing, or that a machine cannot tell. */
export interface NoticeGap {
  readonly state: "missing" | "unclear";
  readonly obligation: string;
  readonly title: Localized;
  readonly license: string;
  readonly clauses: readonly Localized[];
  readonly reason: Localized;
  readonly action?: Localized | undefined;
}

/**
 * Turns a list of duties around: who completes a notices file works through it component by component.
 *
 * @returns components with gaps only; those that lack something first, then by name, version and ref.
 */
export function missingByComponent(
  components: readonly Component[],
  obligations: readonly ObligationState[],
  licenses: ReadonlyMap<string, string>,
): readonly ComponentGaps[] {
  const gaps = new Map<string, NoticeGap[]>();
  for (const obligation of obligations) {
    const gap = toGap(obligation);
    if (gap === undefined) continue;
    for (const ref of obligation.components) gaps.set(ref, [...(gaps.get(ref) ?? []), gap]);
  }
  return components
    .flatMap((component) => {
      const own = gaps.get(component.ref);
      return own === undefined ? [] : [toComponentGaps(component, own, licenses)];
    })
    .sort(
      byText(
        ({ state }) => (state === "missing" ? "0" : "1"),
        ({ name }) => name.toLowerCase(),
        ({ version = "" }) => version,
        ({ ref }) => ref,
      ),
    );
}

function toGap(obligation: ObligationState): NoticeGap | undefined {
  if (obligation.state !== "open" && obligation.state !== "needs-human") return undefined;
  const { title, license, clauses, reason, action } = obligation;
  return {
    state: obligation.state === "open" ? "missing" : "unclear",
    obligation: obligation.obligation,
    title,
    license,
    clauses,
    reason,
    ...(action === undefined ? {} : { action }),
  };
}

function toComponentGaps(
  { ref, group, name, version, licenses: { concluded } }: Component,
  gaps: readonly NoticeGap[],
  licenses: ReadonlyMap<string, string>,
): ComponentGaps {
  return {
    ref,
    name: group === undefined ? name : `${group}/${name}`,
    version,
    license: licenses.get(ref) ?? concluded.expression,
    state: gaps.some(({ state }) => state === "missing") ? "missing" : "unclear",
    gaps: [...gaps].sort(
      byText(
        ({ state }) => (state === "missing" ? "0" : "1"),
        ({ obligation }) => obligation,
        ({ license }) => license,
      ),
    ),
  };
}
