import type { DeliveredSourceOffer, SourceLocation } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { namesComponent, namesWord } from "../../names-component.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import { offerSuffices } from "../../offer-suffices.ts";
import {
  ADD_OFFER,
  CONFIRM_COVERAGE,
  CONFIRM_DATE,
  CONFIRM_PARTIES,
  COVERAGE_UNCLEAR,
  FOUND,
  GIVE_ACCESS,
  MEND_CONTACT,
  MEND_PERIOD,
  MISSING,
  NAMES_A_DATE,
  noContact,
  NOT_FOR_DOWNLOADS,
  PARTIES_UNCLEAR,
  tooShort,
} from "./texts.ts";

/** A written offer of the source that is good for this licence and this way of passing on. */
export const sourceOfferPresent: ObligationCheck = { kind: "source-offer-present", check };

/** GPL-2.0 § 3(b), GPL-3.0 § 6(b), LGPL-2.1 § 6(c): at least three years. */
const MIN_YEARS = 3;
/** Words by which an offer means every component that needs one. */
const MEANS_ALL =
  /\b(?:l?gpl|affero|gnu|copyleft|open[-\s]source|free\s+software|freie\s+software|this\s+(?:product|software|program)|diese[sr]?\s+(?:produkt|software|programm)\w*|all\s+(?:components|software)|alle[rn]?\s+komponenten)\b/iu;

/** A year, from which on or until which an offer holds. */
const YEAR = /(?<![\d.])(?:19|20)\d{2}(?![\d])/u;

function check(subject: DutySubject): CheckOutcome {
  const offers = subject.delivered.artefact.sourceOffers;
  if (offers.length === 0) return open(MISSING, ADD_OFFER);
  const outcomes = offers.map((offer) => judgeOffer(offer, subject));
  const [first] = outcomes;
  return (
    outcomes.find(({ state }) => state === "fulfilled") ??
    outcomes.find(({ state }) => state === "needs-human") ??
    first ??
    open(MISSING, ADD_OFFER)
  );
}

function judgeOffer(offer: DeliveredSourceOffer, subject: DutySubject): CheckOutcome {
  const { location, years = 0, contact } = offer;
  const { medium } = subject.circumstances.situation;
  if (offerSuffices(subject.leaf, medium) !== "yes")
    return open(NOT_FOR_DOWNLOADS, GIVE_ACCESS, [location]);
  if (years < MIN_YEARS) return open(tooShort(offer.years), MEND_PERIOD, [location]);
  if (contact !== "named") return open(noContact(contact), MEND_CONTACT, [location]);
  return judgeReach(offer, subject, location);
}

function judgeReach(
  { passage, toAnyThirdParty }: DeliveredSourceOffer,
  { component, circumstances }: DutySubject,
  location: SourceLocation,
): CheckOutcome {
  const own = namesComponent(passage, component);
  const others = [...circumstances.sourceNames].some(
    ([ref, name]) => ref !== component.ref && namesWord(passage, name),
  );
  if (!own && (others || !MEANS_ALL.test(passage)))
    return needsHuman(COVERAGE_UNCLEAR, CONFIRM_COVERAGE, [location]);
  if (!toAnyThirdParty) return needsHuman(PARTIES_UNCLEAR, CONFIRM_PARTIES, [location]);
  // Today is no fact of the artefact, and an offer that is over is none.
  if (YEAR.test(passage) || passage.endsWith("…"))
    return needsHuman(NAMES_A_DATE, CONFIRM_DATE, [location]);
  return fulfilled(FOUND, [{ location }]);
}
