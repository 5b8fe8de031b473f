import type { DeliveredCredit } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { authorsOf, namesAuthor, namesWork } from "../../credit-parts.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { textFamily } from "../../text-family.ts";
import {
  ADD_NOTE,
  COMPLETE_NOTE,
  CONFIRM_DATA_SET,
  CONFIRM_PROVIDER,
  DATA_SET_UNCLEAR,
  FOUND,
  incomplete,
  missing,
  PROVIDER_UNKNOWN,
  type Part,
} from "./texts.ts";

/** One passage names the provider, the licence with its address, the data set and, where it was changed, that it was. */
export const sourceNotePresent: ObligationCheck = { kind: "source-note-present", check };

function check(subject: DutySubject): CheckOutcome {
  const id = textFamily(subject.leaf);
  const providers = authorsOf(subject.component);
  const notes = subject.delivered.artefact.credits.filter(
    (credit) =>
      credit.licenses.includes(id) &&
      (namesWork(credit, subject.component) ||
        providers.some((provider) => namesAuthor(credit.passage, provider))),
  );
  const judged = notes.map((note) => ({ note, lost: lostParts(note, subject, providers) }));
  const [best] = judged.sort((left, right) => left.lost.length - right.lost.length);
  if (best === undefined) return open(missing(subject.leaf), ADD_NOTE);
  const { note, lost } = best;
  if (lost.length > 0) return open(incomplete(lost), COMPLETE_NOTE, [note.location]);
  if (providers.length === 0)
    return needsHuman(PROVIDER_UNKNOWN, CONFIRM_PROVIDER, [note.location]);
  return namesWork(note, subject.component)
    ? fulfilled(FOUND, [{ location: note.location }])
    : needsHuman(DATA_SET_UNCLEAR, CONFIRM_DATA_SET, [note.location]);
}

function lostParts(
  note: DeliveredCredit,
  { component, circumstances, leaf }: DutySubject,
  providers: readonly string[],
): readonly Part[] {
  const id = textFamily(leaf);
  const lost: Part[] = [];
  if (!providers.every((provider) => namesAuthor(note.passage, provider))) lost.push("provider");
  if (!note.linked.includes(id)) lost.push("license-link");
  // DL-DE-BY-2.0 number 2 (3) asks for a reference to the data set; the others for words that name the database.
  const isGerman = id.startsWith("DL-DE-");
  if (isGerman ? note.addresses.length === 0 : !namesWork(note, component)) lost.push("data-set");
  if (note.licenses.length > 1) lost.push("one-license");
  if (circumstances.modified && !note.saysChanged) lost.push("changes");
  return lost;
}
