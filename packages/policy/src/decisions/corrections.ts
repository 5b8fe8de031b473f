import { canonicalExpression, equivalentExpressions } from "@lizenzlotse/licenses";
import {
  type Chosen,
  type Component,
  type Corrections,
  type LicenseMatch,
  type Settled,
  sortedUnique,
} from "@lizenzlotse/model";

import { isBranch } from "./content-problems.ts";
import type { DecisionBook } from "./decision-book.ts";
import type { Decision, FalsePositive, TextCuration } from "./decision.ts";
import { evidenceOf, restsOn } from "./evidence.ts";

type Kind = Decision["kind"];
type ValueOf<K extends Kind> = Extract<Decision, { readonly kind: K }>["value"];

/** What the book answers while licences are concluded: only decisions in force that rest on what is there. */
export function correctionsOf(book: DecisionBook): Corrections {
  const texts = byKey(inForce(book, "text-curation"), ({ text }) => text);
  const marks = byKey(inForce(book, "false-positive"), ({ file }) => file);
  return {
    settle: (component) =>
      distinct([...textCurations(component, texts), ...packageCurations(book, component)]),
    choose: (component) => chosenOf(book, component),
    markedPaths: new Set(marks.keys()),
    dismiss: (path, match, textSha256) => markOf(marks.get(path) ?? [], match, textSha256)?.id,
  };
}

function inForce<K extends Kind>(book: DecisionBook, kind: K): readonly ValueOf<K>[] {
  return book.held.flatMap(({ decision, bar }) =>
    decision.kind === kind && bar === undefined ? [decision.value as ValueOf<K>] : [],
  );
}

function byKey<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>();
  for (const value of values) map.set(key(value), [...(map.get(key(value)) ?? []), value]);
  return map;
}

/** A text speaks for the component only where it is its one licence text. */
function textCurations(
  { artefactEvidence }: Component,
  texts: ReadonlyMap<string, readonly TextCuration[]>,
): readonly Settled[] {
  const [text, ...others] = textsOf(artefactEvidence);
  if (text === undefined || others.length > 0) return [];
  return (texts.get(text) ?? []).map(({ id, license }) => settled(id, license));
}

/** Distinct digests of the licence texts. */
export function textsOf({ licenseTexts }: Component["artefactEvidence"]): readonly string[] {
  const digests = licenseTexts.map(({ normalizedSha256 }) => normalizedSha256);
  return sortedUnique(digests.filter((digest) => digest !== ""));
}

function packageCurations(book: DecisionBook, component: Component): readonly Settled[] {
  return standing(book, component, "curation").map(({ id, license }) => settled(id, license));
}

function settled(decision: string, license: string): Settled {
  return { decision, expression: canonicalExpression(license) ?? license };
}

/** Decisions that say the same are one; the first by id speaks for all. */
function distinct(curations: readonly Settled[]): readonly Settled[] {
  return curations.filter(
    ({ expression }, index) =>
      !curations
        .slice(0, index)
        .some((earlier) => equivalentExpressions(earlier.expression, expression)),
  );
}

/** The decisions about a component that are in force and rest on the evidence that is there. */
function standing<K extends "curation" | "choice">(
  book: DecisionBook,
  component: Component,
  kind: K,
): readonly ValueOf<K>[] {
  const fitting = book.fitting(component).filter(({ bar }) => bar === undefined);
  if (fitting.length === 0) return [];
  const present = evidenceOf(component);
  return fitting.flatMap(({ decision }) =>
    decision.kind === kind &&
    (restsOn(decision.value.evidence, present) || isConfirmed(decision, component))
      ? [decision.value as ValueOf<K>]
      : [],
  );
}

/** New evidence that says what a curation says is no reason to ask again. */
function isConfirmed({ kind, value }: Decision, { licenses }: Component): boolean {
  const { state, expression } = licenses.concluded;
  if (kind !== "curation" || state !== "concluded") return false;
  return equivalentExpressions(value.license, expression);
}

/** A choice that no longer is one, and choices that disagree, choose nothing. */
function chosenOf(book: DecisionBook, component: Component): Chosen | undefined {
  const { state, expression } = component.licenses.concluded;
  if (state !== "concluded") return undefined;
  const choices = standing(book, component, "choice").filter(({ license }) =>
    isBranch(license, expression),
  );
  const [first, ...others] = choices;
  if (first === undefined) return undefined;
  if (others.some(({ license }) => !equivalentExpressions(license, first.license)))
    return undefined;
  const { id, reason, by, on } = first;
  return { ...settled(id, first.license), reason, by, on };
}

function markOf(
  marks: readonly FalsePositive[],
  { expression }: LicenseMatch,
  textSha256: string,
): FalsePositive | undefined {
  return marks.find(({ license, text }) => license === expression && text === textSha256);
}
