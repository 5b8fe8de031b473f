import type { DeliveredCredit } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { authorsOf, namesAuthor, namesWork } from "../../credit-parts.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { textFamily } from "../../text-family.ts";
import {
  ADD_CREDIT,
  AUTHOR_UNKNOWN,
  COMPLETE_CREDIT,
  CONFIRM_AUTHOR,
  FOUND,
  incomplete,
  missing,
  otherLicense,
  type Part,
} from "./texts.ts";

/** One passage names the work, its author, its licence with an address and, where it was changed, that it was. */
export const attributionComplete: ObligationCheck = { kind: "attribution-complete", check };

function check(subject: DutySubject): CheckOutcome {
  const { component, delivered, leaf } = subject;
  const about = delivered.artefact.credits.filter((credit) => namesWork(credit, component));
  const id = textFamily(leaf);
  const right = about.filter(({ licenses }) => licenses.includes(id));
  const [wrong] = about;
  if (right.length === 0)
    return wrong === undefined
      ? open(missing(leaf), ADD_CREDIT)
      : open(otherLicense(wrong.licenses, leaf), COMPLETE_CREDIT, [wrong.location]);
  const judged = right.map((credit) => ({ credit, lost: lostParts(credit, subject) }));
  const [best] = judged.sort((left, right_) => left.lost.length - right_.lost.length);
  if (best === undefined) return open(missing(leaf), ADD_CREDIT);
  const { credit, lost } = best;
  if (lost.length > 0) return open(incomplete(lost), COMPLETE_CREDIT, [credit.location]);
  return authorsOf(component).length === 0
    ? needsHuman(AUTHOR_UNKNOWN, CONFIRM_AUTHOR, [credit.location])
    : fulfilled(FOUND, [{ location: credit.location }]);
}

function lostParts(
  { linked, passage, licenses, saysChanged }: DeliveredCredit,
  { component, circumstances, delivered, leaf }: DutySubject,
): readonly Part[] {
  const id = textFamily(leaf);
  const authors = authorsOf(component);
  const hasText = delivered.texts.get(id)?.some(({ wording }) => wording === "complete") === true;
  const lost: Part[] = [];
  if (!authors.every((author) => namesAuthor(passage, author))) lost.push("author");
  if (!linked.includes(id) && !hasText) lost.push("license-link");
  // Several licences in one passage leave open which of them is whose.
  if (licenses.length > 1) lost.push("one-license");
  if (circumstances.modified && !saysChanged) lost.push("changes");
  return lost;
}
