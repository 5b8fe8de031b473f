import type { DeliveredAcknowledgement } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { textFamily } from "../../text-family.ts";
import {
  ADD_SENTENCE,
  CONFIRM,
  found,
  missing,
  NO_FIXED_SENTENCE,
  SENTENCE_UNKNOWN,
} from "./texts.ts";

/** The sentence that the licence prescribes stands in the artefact, outside the licence text that prescribes it. */
export const acknowledgementPresent: ObligationCheck = { kind: "acknowledgement-present", check };

/** Licences that prescribe a sentence in words of their own. */
const PRESCRIBING = new Set([
  "BSD-4-Clause",
  "BSD-4-Clause-UC",
  "OpenSSL",
  "Apache-1.1",
  "PHP-3.01",
  "IJG",
]);
/** The list's text has room for a name where the component's has one. */
const PLACEHOLDER = /\bthe\s+organi[sz]ation\b|[<[]/iu;

function check(subject: DutySubject): CheckOutcome {
  const demands = demandsOf(subject);
  if (demands.length === 0)
    return PRESCRIBING.has(textFamily(subject.leaf))
      ? needsHuman(SENTENCE_UNKNOWN, CONFIRM)
      : needsHuman(NO_FIXED_SENTENCE, CONFIRM);
  if (demands.some(({ sentence }) => PLACEHOLDER.test(sentence)))
    return needsHuman(SENTENCE_UNKNOWN, CONFIRM);
  const lost = demands.filter(({ location }) => location === undefined);
  if (lost.length > 0) return open(missing(lost.map(({ sentence }) => sentence)), ADD_SENTENCE);
  const [first, ...rest] = demands.flatMap(({ location }) =>
    location === undefined ? [] : [{ location }],
  );
  return first === undefined
    ? needsHuman(SENTENCE_UNKNOWN, CONFIRM)
    : fulfilled(found(demands.length), [first, ...rest]);
}

/** What the component's own texts prescribe; else the listed text. */
function demandsOf({
  component,
  delivered,
  leaf,
}: DutySubject): readonly DeliveredAcknowledgement[] {
  const { acknowledgements } = delivered.artefact;
  const digests = new Set(
    component.artefactEvidence.licenseTexts.map(({ normalizedSha256 }) => normalizedSha256),
  );
  const own = acknowledgements.filter(({ demandedBy }) => digests.has(demandedBy));
  if (own.length > 0) return own;
  return acknowledgements.filter(({ demandedBy }) => demandedBy === textFamily(leaf));
}
