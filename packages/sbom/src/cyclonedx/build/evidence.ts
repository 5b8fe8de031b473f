import type { Component, DetectedLicense, SourceLocation } from "@lizenzlotse/model";

import type { LicenseEntry } from "./license-entries.ts";
import type { ComponentEvidence, EvidenceIdentity, EvidenceOccurrence } from "./normalized.ts";

/** What was found of a component, each with file and line; `undefined` where nothing was. */
export function evidenceOf(
  component: Component,
  licenses: readonly LicenseEntry[],
  identity: EvidenceIdentity | undefined,
): ComponentEvidence | undefined {
  const occurrences = occurrencesOf(component);
  const copyright = component.artefactEvidence.copyrights.map((text) => ({ text }));
  if (identity === undefined && licenses.length + occurrences.length + copyright.length === 0)
    return undefined;
  return {
    identity: identity === undefined ? undefined : [identity],
    occurrences: nonEmpty(occurrences),
    licenses: nonEmpty(licenses),
    copyright: nonEmpty(copyright),
  };
}

function occurrencesOf(component: Component): EvidenceOccurrence[] {
  const { licenses, artefactEvidence } = component;
  return [
    ...component.occurrences.map(({ location, source }) => occurrence(location, source)),
    ...licenses.detected.map((detected) => licenseOccurrence(detected, "license")),
    ...licenses.bundled.map((bundled) => licenseOccurrence(bundled, "bundled license")),
    ...artefactEvidence.notices.map(({ path }) => occurrence({ path }, "notice")),
  ];
}

function licenseOccurrence(license: DetectedLicense, what: string): EvidenceOccurrence {
  return occurrence(license.location, `${what} ${license.expression} (${license.rule})`);
}

function occurrence(location: SourceLocation, additionalContext: string): EvidenceOccurrence {
  return { location: location.path, line: location.line, additionalContext };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
