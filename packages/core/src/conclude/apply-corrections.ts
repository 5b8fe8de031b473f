import type {
  Component,
  Conclusion,
  Corrections,
  LicenseChoice,
  Reading,
  Settled,
} from "@lizenzlotse/model";

/** Lets what people settled win over what was concluded; what was concluded stays as a reading. */
export function applyCurations(
  components: readonly Component[],
  corrections: Corrections | undefined,
): Component[] {
  if (corrections === undefined) return [...components];
  return components.map((component) => {
    const settled = corrections.settle(component);
    if (settled.length === 0) return component;
    const { licenses } = component;
    const concluded = curated(licenses.concluded, settled);
    return { ...component, licenses: { ...licenses, concluded } };
  });
}

/** The branches that people chose. */
export function choicesOf(
  components: readonly Component[],
  corrections: Corrections | undefined,
): LicenseChoice[] {
  if (corrections === undefined) return [];
  return components.flatMap((component): readonly LicenseChoice[] => {
    const chosen = corrections.choose(component);
    if (chosen === undefined) return [];
    const { expression, reason, by, on, decision } = chosen;
    const among = component.licenses.concluded.expression;
    return [
      { component: component.ref, expression: among, chosen: expression, reason, by, on, decision },
    ];
  });
}

function curated(found: Conclusion, settled: readonly Settled[]): Conclusion {
  const readings = [...settled.map(toReading), ...readingsOf(found)];
  const decisions = settled.map(({ decision }) => decision).sort();
  const [only, ...others] = settled;
  if (only !== undefined && others.length === 0) {
    return {
      expression: only.expression,
      state: "concluded",
      basis: "curation",
      confidence: 1,
      reviewReasons: [],
      readings,
      decisions,
    };
  }
  // Whose curation is right is a question for a person; until then what was found stands, to be reviewed.
  return { ...found, state: "review", reviewReasons: ["contradiction"], readings, decisions };
}

function toReading({ expression }: Settled): Reading {
  return { expression, basis: "curation" };
}

function readingsOf({ expression, basis, readings }: Conclusion): readonly Reading[] {
  return readings.length > 0 ? readings : [{ expression, basis }];
}
