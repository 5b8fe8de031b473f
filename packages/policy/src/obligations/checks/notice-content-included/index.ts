import type { TextEvidence } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { fulfilled, needsHuman, notApplicable, open } from "../../outcome.ts";
import {
  ADD_NOTICE,
  COMPARE,
  EMPTY,
  FOUND,
  INSTALL,
  missing,
  NO_NOTICE,
  NOT_LOOKED,
  NOT_TOGETHER,
} from "./texts.ts";

/** The content of the component's NOTICE file stands in the artefact, word for word. */
export const noticeContentIncluded: ObligationCheck = { kind: "notice-content-included", check };

/** Apache-2.0 § 4(d) speaks of a file of this name; lists of authors and third parties are something else. */
const NOTICE_NAME = /(?:^|\/)notice(?:s)?(?:[-_.][^/]*)?$/iu;

function check({ component, delivered, circumstances }: DutySubject): CheckOutcome {
  if (!circumstances.looked) return needsHuman(NOT_LOOKED, INSTALL);
  const notices = component.artefactEvidence.notices.filter(({ path }) => NOTICE_NAME.test(path));
  if (notices.length === 0) return notApplicable(NO_NOTICE);
  const outcomes = notices.map((notice) => checkNotice(notice, delivered));
  const decisive =
    outcomes.find(({ state }) => state === "open") ??
    outcomes.find(({ state }) => state === "needs-human");
  if (decisive !== undefined) return decisive;
  const [first, ...rest] = outcomes.flatMap(({ evidence }) => evidence);
  return first === undefined ? notApplicable(EMPTY) : fulfilled(FOUND, [first, ...rest]);
}

function checkNotice(
  { path, normalizedSha256 }: TextEvidence,
  { upstream }: DutySubject["delivered"],
): CheckOutcome {
  const text = upstream.get(normalizedSha256);
  if (text === undefined) return needsHuman(NOT_LOOKED, INSTALL);
  const { included, location, missingLines } = text;
  const places = location === undefined ? [] : [location];
  if (included === "whole")
    return location === undefined
      ? notApplicable(EMPTY)
      : fulfilled(FOUND, [{ location, normalizedSha256 }]);
  if (missingLines.length === 0) return needsHuman(NOT_TOGETHER, COMPARE, places);
  return open(missing(path, missingLines), ADD_NOTICE, places);
}
