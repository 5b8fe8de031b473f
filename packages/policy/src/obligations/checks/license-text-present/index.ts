import { leavesOf } from "@lizenzlotse/licenses";
import type { DeliveredLicenseText, TextEvidence } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { normalizeCopyright } from "../../normalize-copyright.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { ownStatements } from "../../own-statements.ts";
import { neededTexts, textFamily } from "../../text-family.ts";
import {
  ADD_TEXT,
  altered,
  COMPARE_WITH_OWN,
  exceptionUnclear,
  foundListed,
  foundOwn,
  missing,
  otherHolder,
  ownDiffers,
  READ_EXCEPTION,
  restore,
} from "./texts.ts";

/** The whole licence text, word for word: that of the component where it is known, else that of the SPDX list. */
export const licenseTextPresent: ObligationCheck = { kind: "license-text-present", check };

/** An own text that lacks more than a few words of the listed one is no full text. */
const MIN_OWN_COVERAGE = 0.95;
/** Detection aligns some words of long texts differently; an own text with less has words of its own. */
const MIN_EQUAL_COVERAGE = 0.99;

function check(subject: DutySubject): CheckOutcome {
  const outcomes = neededTexts(subject.leaf).map((family) => checkFamily(subject, family));
  const worst = outcomes.find(({ state }) => state === "open");
  const unclear = outcomes.find(({ state }) => state === "needs-human");
  const [first, ...others] = outcomes;
  if (first === undefined) return open(missing(subject.leaf), ADD_TEXT);
  if (worst !== undefined || unclear !== undefined) return worst ?? unclear ?? first;
  return { ...first, evidence: [first, ...others].flatMap(({ evidence }) => evidence) };
}

function checkFamily(subject: DutySubject, family: string): CheckOutcome {
  const own = ownTexts(subject, family);
  const included = includedTexts(subject, own);
  if (included !== undefined) return included;
  const listed = subject.delivered.texts.get(family) ?? [];
  const complete = listed.filter(({ wording }) => wording === "complete");
  const [text] = complete;
  if (text === undefined) return lacking(listed, family);
  return judgeListed(subject, { family, own, complete: [text, ...complete.slice(1)] });
}

interface OwnText extends TextEvidence {
  /** Share of the listed text's words that it has, 0–1. */
  readonly coverage: number;
}

/** Files of the component that hold the text itself, not only its name. */
function ownTexts({ component }: DutySubject, family: string): readonly OwnText[] {
  const { detected, bundled } = component.licenses;
  return component.artefactEvidence.licenseTexts.flatMap((text) => {
    const matches = [...detected, ...bundled].filter(
      ({ kind, location, expression }) =>
        kind === "text" &&
        location.path === text.path &&
        leavesOf(expression).some((leaf) => textFamily(leaf) === family),
    );
    return matches.length === 0
      ? []
      : [{ ...text, coverage: Math.max(...matches.map(({ coverage }) => coverage)) }];
  });
}

/** All of the component's own texts, so that each holder's stands there. */
function includedTexts(subject: DutySubject, own: readonly OwnText[]): CheckOutcome | undefined {
  if (own.length === 0 || own.some(({ coverage }) => coverage < MIN_OWN_COVERAGE)) return undefined;
  const places = own.map(({ normalizedSha256 }) => {
    const found = subject.delivered.upstream.get(normalizedSha256);
    return found?.included === "whole" && found.location !== undefined
      ? { location: found.location, normalizedSha256 }
      : undefined;
  });
  const [first, ...rest] = places;
  if (first === undefined || rest.includes(undefined)) return undefined;
  return withException(
    subject,
    fulfilled(foundOwn(subject.leaf), [first, ...rest.filter((place) => place !== undefined)]),
  );
}

function lacking(listed: readonly DeliveredLicenseText[], family: string): CheckOutcome {
  const [closest] = [...listed].sort(
    (left, right) => left.missingWords + left.addedWords - right.missingWords - right.addedWords,
  );
  if (closest === undefined) return open(missing(family), ADD_TEXT);
  return open(altered(family, closest), restore(family), [closest.location]);
}

interface ListedTexts {
  readonly family: string;
  readonly own: readonly OwnText[];
  readonly complete: readonly [DeliveredLicenseText, ...DeliveredLicenseText[]];
}

function judgeListed(subject: DutySubject, { family, own, complete }: ListedTexts): CheckOutcome {
  const [first, ...others] = complete;
  const locations = complete.map(({ location }) => location);
  if (own.some(({ coverage }) => coverage < MIN_EQUAL_COVERAGE))
    return needsHuman(ownDiffers(family), COMPARE_WITH_OWN, locations);
  if (belongsToOthers(subject, complete))
    return needsHuman(otherHolder(family), COMPARE_WITH_OWN, locations);
  const found = fulfilled(foundListed(family), [
    { location: first.location },
    ...others.map(({ location }) => ({ location })),
  ]);
  return subject.leaf.includes(" WITH ") && textFamily(subject.leaf) === family
    ? withException(subject, needsHuman(exceptionUnclear(subject.leaf), READ_EXCEPTION, locations))
    : found;
}

/** Every copy of the text stands below other people's copyright lines, and those of the component are nowhere. */
function belongsToOthers(
  { component, delivered }: DutySubject,
  texts: readonly DeliveredLicenseText[],
): boolean {
  const own = ownStatements(component).statements.map(normalizeCopyright);
  if (own.length === 0 || own.some((statement) => delivered.copyrights.has(statement)))
    return false;
  return texts.every(({ copyrights }) => copyrights.length > 0);
}

/** What an exception permits stands in its own words; only the component's own file shows that they are there. */
function withException(subject: DutySubject, outcome: CheckOutcome): CheckOutcome {
  const [, exception] = subject.leaf.split(" WITH ");
  if (exception === undefined || outcome.state !== "fulfilled") return outcome;
  const holdsException = subject.component.artefactEvidence.licenseTexts.some(
    ({ expression, normalizedSha256 }) =>
      expression?.includes(exception) === true &&
      subject.delivered.upstream.get(normalizedSha256)?.included === "whole",
  );
  return holdsException
    ? outcome
    : needsHuman(
        exceptionUnclear(subject.leaf),
        READ_EXCEPTION,
        outcome.evidence.map(({ location }) => location),
      );
}
