import type { ObligationReference } from "@lizenzlotse/knowledge";
import type { DeliveredChangedFile } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { authorsOf, namesAuthor, namesWork } from "../../credit-parts.ts";
import { namesComponent } from "../../names-component.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { textFamily } from "../../text-family.ts";
import {
  ADD_NOTICES,
  COMPARE_COPY,
  creditFound,
  found,
  MISSING,
  mentioned,
  SOME_NOT_NAMED,
  unmarked,
} from "./texts.ts";

/** Every changed file says so, with a date where the licence asks for one. */
export const changeNoticePresent: ObligationCheck = { kind: "change-notice-present", check };

function check(subject: DutySubject): CheckOutcome {
  const copies = subject.delivered.artefact.modifiedCopies.filter(
    ({ component, changedTotal }) => component === subject.component.ref && changedTotal > 0,
  );
  const changed = copies.flatMap((copy) => copy.changed);
  if (changed.length > 0) {
    const total = copies.reduce((sum, { changedTotal }) => sum + changedTotal, 0);
    return judgeFiles(changed, total, subject.reference);
  }
  return judgeCredits(subject) ?? judgeMentions(subject);
}

function judgeFiles(
  changed: readonly DeliveredChangedFile[],
  total: number,
  reference: ObligationReference,
): CheckOutcome {
  const withDate = asksForDate(reference);
  const lost = changed.filter(({ notice, dated }) => notice === undefined || (withDate && !dated));
  if (lost.length > 0)
    return open(
      unmarked(
        lost.map(({ path }) => path),
        { total, withDate },
      ),
      ADD_NOTICES,
      lost.map(({ path }) => ({ path })),
    );
  const places = changed.flatMap(({ notice }) => (notice === undefined ? [] : [notice]));
  if (changed.length < total) return needsHuman(SOME_NOT_NAMED, COMPARE_COPY, places);
  const [first, ...rest] = places;
  return first === undefined
    ? needsHuman(SOME_NOT_NAMED, COMPARE_COPY)
    : fulfilled(found(total), [{ location: first }, ...rest.map((location) => ({ location }))]);
}

/** The words of the clause tell whether a date is asked for. */
function asksForDate({ clause }: ObligationReference): boolean {
  return clause.some(({ phrase }) => phrase !== undefined && /\bdate\b/iu.test(phrase));
}

/** Content and data are marked where they are credited. */
function judgeCredits({ component, delivered, leaf }: DutySubject): CheckOutcome | undefined {
  const id = textFamily(leaf);
  if (!/^(?:CC|DL-DE)-/u.test(id)) return undefined;
  const [credit] = delivered.artefact.credits.filter(
    (candidate) =>
      candidate.licenses.includes(id) &&
      candidate.saysChanged &&
      (namesWork(candidate, component) ||
        authorsOf(component).some((author) => namesAuthor(candidate.passage, author))),
  );
  return credit === undefined
    ? open(MISSING, ADD_NOTICES)
    : fulfilled(creditFound, [{ location: credit.location }]);
}

/** Which files were changed is not known without the original, so a mention is a hint and no proof. */
function judgeMentions({ component, delivered }: DutySubject): CheckOutcome {
  const [notice] = delivered.artefact.changeNotices.filter(({ passage, location }) =>
    namesComponent(`${passage} ${location.path}`, component),
  );
  return notice === undefined
    ? open(MISSING, ADD_NOTICES)
    : needsHuman(mentioned, COMPARE_COPY, [notice.location]);
}
