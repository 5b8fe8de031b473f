import { isResolved, type Coordinates } from "../pom/coordinates.ts";
import type { ParentFacts, PomFacts } from "../pom/pom-facts.ts";
import type { LocatedPom } from "../repository/located-pom.ts";
import { activeSettings } from "./active-settings.ts";
import { Interpolator } from "./interpolate.ts";

/** A POM and its ancestors, the POM itself first. Never empty. */
export type Lineage = readonly [LocatedPom, ...LocatedPom[]];

/** Replaces the placeholders of a POM by the values of its whole lineage. */
export function interpolatorOf(lineage: Lineage): Interpolator {
  const [{ facts, userProperties }] = lineage;
  const properties = mergedProperties(lineage);
  return new Interpolator((name) => {
    const field = /^(?:project|pom)\.(.+)$/u.exec(name)?.[1];
    const prefixed = field === undefined ? undefined : projectValue(facts, field);
    // Old POMs write `${version}`; a property of that name comes first.
    return (
      prefixed ?? userProperties.get(name) ?? properties.get(name) ?? projectValue(facts, name)
    );
  });
}

/** Group, artefact and version with what is inherited; `${…}` stays where nothing defines it. */
export function coordinatesOf(facts: PomFacts, interpolator: Interpolator): Coordinates {
  return {
    groupId: interpolator.expand(facts.groupId ?? facts.parent?.groupId ?? ""),
    artifactId: interpolator.expand(facts.artifactId ?? ""),
    version: interpolator.expand(facts.version ?? facts.parent?.version ?? ""),
  };
}

/** The parent that a POM names; `undefined` where it names none or not completely. */
export function parentCoordinates(
  parent: ParentFacts,
  userProperties: ReadonlyMap<string, string>,
): Coordinates | undefined {
  // Of all properties only those of the command line are known before the parent is.
  const interpolator = new Interpolator((name) => userProperties.get(name));
  const coordinates = {
    groupId: interpolator.expand(parent.groupId ?? ""),
    artifactId: interpolator.expand(parent.artifactId ?? ""),
    version: interpolator.expand(parent.version ?? ""),
  };
  return isResolved(coordinates) ? coordinates : undefined;
}

function mergedProperties(lineage: Lineage): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  for (const { facts, userProperties } of lineage.toReversed()) {
    for (const { properties } of activeSettings(facts, userProperties)) {
      for (const [name, value] of properties) merged.set(name, value);
    }
  }
  return merged;
}

type ProjectValue = (facts: PomFacts) => string | undefined;

/** The fields of a model that `${project.…}` may name, as far as they occur in what is read. */
const PROJECT_VALUES: ReadonlyMap<string, ProjectValue> = new Map<string, ProjectValue>([
  ["groupId", ({ groupId, parent }) => groupId ?? parent?.groupId],
  ["artifactId", ({ artifactId }) => artifactId],
  ["version", ({ version, parent }) => version ?? parent?.version],
  ["packaging", ({ packaging }) => packaging ?? "jar"],
  ["name", ({ name }) => name],
  ["description", ({ description }) => description],
  ["url", ({ url }) => url],
  ["parent.groupId", ({ parent }) => parent?.groupId],
  ["parent.artifactId", ({ parent }) => parent?.artifactId],
  ["parent.version", ({ parent }) => parent?.version],
]);

function projectValue(facts: PomFacts, name: string): string | undefined {
  return PROJECT_VALUES.get(name)?.(facts);
}
