import { leavesOf, normalizeLicenseName, normalizeStatement } from "@lizenzlotse/licenses";
import type {
  ComponentLicenses,
  DeclaredLicense,
  DeclaredStatement,
  DetectedLicense,
} from "@lizenzlotse/model";

import { concludeComponent, type NormalizedStatement } from "./conclude-component.ts";
import { isTextOf } from "./confirmation.ts";

/** Everything that was found about one component, before anything is concluded. */
export interface GatheredEvidence {
  readonly statements: readonly DeclaredStatement[];
  /** Matches in files that speak for the component itself. */
  readonly own: readonly DetectedLicense[];
  /** Matches in files of third parties inside it. */
  readonly bundled: readonly DetectedLicense[];
  /** Whether its files or its own manifest were there to be looked at. */
  readonly looked: boolean;
}

/** Normalises the statements, tells the component's own licences from those of bundled parts, and concludes. */
export function licensesOf(evidence: GatheredEvidence): ComponentLicenses {
  const normalized = evidence.statements.map(normalize);
  const stated = normalized.flatMap(({ expression }) =>
    expression === undefined ? [] : [expression],
  );
  const { own, added } = splitAdditions(stated, evidence.own);
  return {
    declared: normalized.map(withoutWorkingNotes),
    detected: own,
    bundled: [...added, ...evidence.bundled],
    concluded: concludeComponent({ declared: normalized, detected: own, looked: evidence.looked }),
  };
}

function normalize(statement: DeclaredStatement): NormalizedStatement {
  const normalized = normalizeStatement(statement);
  const candidates = statement.values.flatMap(
    (value) => normalizeLicenseName(value).ambiguous ?? [],
  );
  return candidates.length === 0 ? normalized : { ...normalized, candidates };
}

/**
 * A licence file that holds the stated licence and others besides (Prettier's lists all the packages it bundles) says
 * that parts of the package are under those others, not that the package is: they are kept apart as bundled.
 */
function splitAdditions(
  stated: readonly string[],
  own: readonly DetectedLicense[],
): { readonly own: readonly DetectedLicense[]; readonly added: readonly DetectedLicense[] } {
  const names = (match: DetectedLicense): boolean =>
    stated.some((expression) =>
      leavesOf(match.expression).some((leaf) => isTextOf(leaf, expression)),
    );
  if (!own.some((match) => match.class === "license-file" && names(match)))
    return { own, added: [] };
  return { own: own.filter(names), added: own.filter((match) => !names(match)) };
}

function withoutWorkingNotes(statement: NormalizedStatement): DeclaredLicense {
  const { issue: _issue, candidates: _candidates, ...license } = statement;
  return license;
}
