import { exposureOf } from "./exposure.ts";
import { allowed, softened, unknown, withGrounds } from "./judgement.ts";
import { judgeContent } from "./kinds/judge-content.ts";
import { judgeFont } from "./kinds/judge-font.ts";
import { judgeNotice } from "./kinds/judge-notice.ts";
import { judgePermissive } from "./kinds/judge-permissive.ts";
import { judgeRestricted } from "./kinds/judge-restricted.ts";
import { judgeWeak } from "./kinds/judge-weak.ts";
import { judgeWork } from "./kinds/judge-work.ts";
import type { Part } from "./kinds/part.ts";
import type { LicenseKind } from "./license-record.ts";
import type { Judgement } from "./verdict.ts";

/** Judges one licence in one work, in which it is known what both are. */
export function judgeLeaf(part: Part): Judgement {
  const { inbound } = part;
  const found = judgeForContractor(part, JUDGES[inbound.record.kind](part));
  // An exception of the SPDX list that we have not read only ever permits more.
  return inbound.exception === "unlisted" ? softened(found, "unsure") : found;
}

const JUDGES: Readonly<Record<LicenseKind, (part: Part) => Judgement>> = {
  notice: judgeNotice,
  permissive: judgePermissive,
  file: judgeWeak,
  module: judgeWeak,
  library: judgeWeak,
  work: judgeWork,
  attribution: judgeContent,
  "share-alike": judgeContent,
  database: judgeContent,
  font: judgeFont,
  restricted: judgeRestricted,
  proprietary: ({ inbound }) => unknown(inbound.leaf, "unknown-license"),
};

/**
 * A contractor who runs or changes it for us alone: GPL-3.0 section 2 says that this is no distribution like any other.
 * Other texts say nothing on it, so what distribution would forbid is for a person to decide.
 */
function judgeForContractor(part: Part, found: Judgement): Judgement {
  const { inbound, context } = part;
  if (context.recipient !== "contractor-exclusively-for-us") return found;
  if (isLentByText(part)) {
    return withGrounds(allowed(inbound, "keeps-own-license", ["contractor-control"]), {
      clauses: [`${inbound.base} section 2`],
    });
  }
  return softened(found, "contractor-silent");
}

function isLentByText({ inbound, outbound, context }: Part): boolean {
  return (
    inbound.record.contractor === "permitted" && exposureOf(inbound, outbound, context) === "given"
  );
}
