import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { needsHuman, open } from "../../outcome.ts";
import { ADD_LINK, CONFIRM, found, inDocument, MEND_LINK, MISSING, unusable } from "./texts.ts";

/**
 * The interface leads users to the source. A link is never enough by itself: nobody opened it, and whether it leads to
 * the version that runs only a person can tell.
 */
export const networkSourceLink: ObligationCheck = { kind: "network-source-link", check };

function check({ delivered }: DutySubject): CheckOutcome {
  const addresses = delivered.artefact.sourceAddresses;
  const plausible = addresses.filter(({ form }) => form === "plausible");
  const shown = plausible.find(({ shownIn }) => shownIn === "interface");
  if (shown !== undefined) return needsHuman(found(shown.address), CONFIRM, [shown.location]);
  const broken = addresses.find(({ shownIn }) => shownIn === "interface");
  if (broken !== undefined) return open(unusable(broken.address), MEND_LINK, [broken.location]);
  const [written] = plausible;
  if (written !== undefined)
    return needsHuman(inDocument(written.address), ADD_LINK, [written.location]);
  const [first] = addresses;
  return first === undefined
    ? open(MISSING, ADD_LINK)
    : open(unusable(first.address), MEND_LINK, [first.location]);
}
