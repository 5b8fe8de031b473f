import { sortedUnique, type StatedComponent } from "@lizenzlotse/model";

/** One component of two that are the same: what the first says in one word stays, lists are joined, nothing is chosen. */
export function mergeComponents(first: StatedComponent, second: StatedComponent): StatedComponent {
  const isOwn = first.origin === "first-party" || second.origin === "first-party";
  return {
    ...second,
    ...first,
    origin: isOwn ? "first-party" : "third-party",
    scope: first.scope === "required" ? "required" : second.scope,
    usages: sortedUnique([...first.usages, ...second.usages]) as StatedComponent["usages"],
    dependencies: sortedUnique([...first.dependencies, ...second.dependencies]),
    dependenciesCompleteness:
      first.dependenciesCompleteness === second.dependenciesCompleteness
        ? first.dependenciesCompleteness
        : "unknown",
    occurrences: distinct([...first.occurrences, ...second.occurrences]),
    hashes: distinct([...first.hashes, ...second.hashes]),
    references: distinct([...first.references, ...second.references]),
    statements: distinct([...first.statements, ...second.statements]),
    detected: distinct([...first.detected, ...second.detected]),
    bundled: distinct([...first.bundled, ...second.bundled]),
    artefactEvidence: {
      ...first.artefactEvidence,
      copyrights: sortedUnique([
        ...first.artefactEvidence.copyrights,
        ...second.artefactEvidence.copyrights,
      ]),
    },
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
