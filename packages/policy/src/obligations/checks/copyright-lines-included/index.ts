import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { normalizeCopyright } from "../../normalize-copyright.ts";
import { fulfilled, needsHuman, notApplicable, open } from "../../outcome.ts";
import { ownStatements } from "../../own-statements.ts";
import {
  ADD_LINES,
  BUNDLED_NOT_INCLUDED,
  found,
  FOUND_BUNDLED,
  INSTALL,
  LOOK_INTO_COMPONENT,
  missing,
  NO_LINES,
  NOT_LOOKED,
  ONLY_OF_LICENSE_TEXT,
} from "./texts.ts";

/** Every copyright line that was found in the component stands in the artefact. */
export const copyrightLinesIncluded: ObligationCheck = { kind: "copyright-lines-included", check };

function check(subject: DutySubject): CheckOutcome {
  if (subject.part === "bundled") return checkBundled(subject);
  const { component, delivered, circumstances } = subject;
  const { statements, onlyOfLicenseText } = ownStatements(component);
  if (!circumstances.looked) return needsHuman(NOT_LOOKED, INSTALL);
  if (onlyOfLicenseText) return needsHuman(ONLY_OF_LICENSE_TEXT, LOOK_INTO_COMPONENT);
  if (statements.length === 0)
    return component.artefactEvidence.licenseTexts.length > 0
      ? notApplicable(NO_LINES)
      : needsHuman(NO_LINES, LOOK_INTO_COMPONENT);
  const lost = statements.filter(
    (statement) => !delivered.copyrights.has(normalizeCopyright(statement)),
  );
  if (lost.length > 0) return open(missing(lost, statements.length), ADD_LINES);
  const places = statements.flatMap((statement) => {
    const place = delivered.copyrights.get(normalizeCopyright(statement));
    return place === undefined ? [] : [{ location: place.location }];
  });
  const [first, ...rest] = places;
  return first === undefined
    ? needsHuman(NO_LINES, LOOK_INTO_COMPONENT)
    : fulfilled(found(statements.length), [first, ...rest]);
}

/** Whose lines those of code inside a component are is known only as far as its licence files are there whole. */
function checkBundled({ component, delivered }: DutySubject): CheckOutcome {
  const places = component.artefactEvidence.licenseTexts.map(({ normalizedSha256 }) => {
    const text = delivered.upstream.get(normalizedSha256);
    return text?.included === "whole" && text.location !== undefined
      ? { location: text.location, normalizedSha256 }
      : undefined;
  });
  const [first, ...rest] = places;
  if (first === undefined || rest.includes(undefined))
    return needsHuman(BUNDLED_NOT_INCLUDED, ADD_LINES);
  return fulfilled(FOUND_BUNDLED, [first, ...rest.filter((place) => place !== undefined)]);
}
