import {
  joinExpressions,
  leavesOf,
  normalizeLicenseName,
  normalizeStatement,
} from "@lizenzlotse/licenses";
import type {
  ComponentLicenses,
  DeclaredLicense,
  DeclaredStatement,
  DetectedLicense,
  MatchKind,
} from "@lizenzlotse/model";

import { concludeComponent, type NormalizedStatement } from "./conclude-component.ts";
import { isTextOf } from "./confirmation.ts";
import { commonCandidates } from "./settle-ambiguity.ts";

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

/** A licence that a file states. */
interface Stated {
  readonly expression: string;
  readonly path: string;
}

/** Normalises the statements, tells the component's own licences from those of bundled parts, and concludes. */
export function licensesOf(evidence: GatheredEvidence): ComponentLicenses {
  const normalized = evidence.statements.map(normalize);
  const stated = normalized.flatMap(({ expression, location }) =>
    expression === undefined ? [] : [{ expression, path: location.path }],
  );
  const { own, added } = splitAdditions(
    [...stated, ...meantByTexts(normalized, evidence.own)],
    evidence.own,
  );
  return {
    declared: normalized.map(withoutWorkingNotes),
    detected: own,
    bundled: [...added, ...evidence.bundled],
    concluded: concludeComponent({ declared: normalized, detected: own, looked: evidence.looked }),
  };
}

function normalize(statement: DeclaredStatement): NormalizedStatement {
  const normalized = normalizeStatement(statement);
  const names = statement.values.map(normalizeLicenseName);
  const candidates =
    normalized.issue === "operator-unstated"
      ? bothReadings(names.flatMap(({ expression, ambiguous = [] }) => expression ?? ambiguous))
      : names.flatMap(({ ambiguous = [] }) => ambiguous);
  return candidates.length === 0 ? normalized : { ...normalized, candidates };
}

/**
 * What names like "BSD" mean here, as far as licence files tell: the licence that all of them may mean and whose text
 * is there. Where the texts of two such licences are there, either may be meant.
 */
function meantByTexts(
  statements: readonly NormalizedStatement[],
  own: readonly DetectedLicense[],
): readonly Stated[] {
  const leaves = own.filter(isLicenseFile).flatMap(({ expression }) => leavesOf(expression));
  const ambiguous = statements.filter(({ candidates }) => candidates !== undefined);
  if (ambiguous.some(({ values }) => values.length > 1)) return [];
  const meant = commonCandidates(ambiguous).filter((candidate) =>
    leaves.some((leaf) => isTextOf(leaf, candidate)),
  );
  const [first] = meant;
  if (first === undefined || !meant.every((candidate) => isTextOf(candidate, first))) return [];
  return ambiguous.map(({ location }) => ({ expression: first, path: location.path }));
}

function bothReadings(expressions: readonly string[]): readonly string[] {
  return [joinExpressions("AND", expressions), joinExpressions("OR", expressions)];
}

/**
 * A licence file that holds the stated licence and others besides (Prettier's lists all the packages it bundles) says
 * that parts of the package are under those others, not that the package is: they are kept apart as bundled. Unless one
 * of the others comes first: what a licence file opens with, it says of the package. A licence file that states the
 * licence in a field (Debian's copyright files) says it there: whatever else it holds is for parts.
 */
function splitAdditions(
  stated: readonly Stated[],
  own: readonly DetectedLicense[],
): { readonly own: readonly DetectedLicense[]; readonly added: readonly DetectedLicense[] } {
  const names = (match: DetectedLicense): boolean =>
    stated.some(({ expression }) =>
      leavesOf(match.expression).some((leaf) => isTextOf(leaf, expression)),
    );
  const confirming = own.filter((match) => isLicenseFile(match) && names(match));
  const stating = new Set(stated.map(({ path }) => path));
  const opening = confirming
    .map(({ location }) => location.path)
    .filter((path) => !stating.has(path));
  const openings = new Set(opening.map((path) => openingOf(path, own)));
  const isAboutParts = (match: DetectedLicense): boolean => {
    if (names(match) || openings.has(match)) return false;
    return confirming.length > 0 || (isLicenseFile(match) && stating.has(match.location.path));
  };
  return { own: own.filter((match) => !isAboutParts(match)), added: own.filter(isAboutParts) };
}

function isLicenseFile(match: DetectedLicense): boolean {
  return match.class === "license-file";
}

/** What a licence file says first; a mere name or address may come before it, as in a table of contents. */
function openingOf(path: string, own: readonly DetectedLicense[]): DetectedLicense | undefined {
  const line = (match: DetectedLicense): number => match.location.line ?? 0;
  return own
    .filter(({ kind, location }) => location.path === path && OPENING_KINDS.has(kind))
    .reduce<DetectedLicense | undefined>(
      (first, match) => (first === undefined || line(match) < line(first) ? match : first),
      undefined,
    );
}

const OPENING_KINDS: ReadonlySet<MatchKind> = new Set<MatchKind>(["text", "tag", "notice"]);

function withoutWorkingNotes(statement: NormalizedStatement): DeclaredLicense {
  const { issue: _issue, candidates: _candidates, ...license } = statement;
  return license;
}
