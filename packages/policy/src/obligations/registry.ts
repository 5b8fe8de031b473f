import { acknowledgementPresent } from "./checks/acknowledgement-present/index.ts";
import { attributionComplete } from "./checks/attribution-complete/index.ts";
import { changeNoticePresent } from "./checks/change-notice-present/index.ts";
import { copyrightLinesIncluded } from "./checks/copyright-lines-included/index.ts";
import { human } from "./checks/human/index.ts";
import { licenseTextPresent } from "./checks/license-text-present/index.ts";
import { networkSourceLink } from "./checks/network-source-link/index.ts";
import { noticeContentIncluded } from "./checks/notice-content-included/index.ts";
import { outboundLicense } from "./checks/outbound-license/index.ts";
import { sourceAvailable } from "./checks/source-available/index.ts";
import { sourceNotePresent } from "./checks/source-note-present/index.ts";
import { sourceOfferPresent } from "./checks/source-offer-present/index.ts";
import { termsAllowReverseEngineering } from "./checks/terms-allow-reverse-engineering/index.ts";
import type { ObligationCheck } from "./contract.ts";

/** Every check, sorted by kind. */
export const checks: readonly ObligationCheck[] = [
  acknowledgementPresent,
  attributionComplete,
  changeNoticePresent,
  copyrightLinesIncluded,
  human,
  licenseTextPresent,
  networkSourceLink,
  noticeContentIncluded,
  outboundLicense,
  sourceAvailable,
  sourceNotePresent,
  sourceOfferPresent,
  termsAllowReverseEngineering,
];
