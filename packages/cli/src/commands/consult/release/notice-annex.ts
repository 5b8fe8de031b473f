import { readAttributionTexts } from "@lizenzlotse/core";
import { attributionsOf, isOfOthers } from "@lizenzlotse/policy";
import { noticeAsText } from "@lizenzlotse/report";

import { buildNotice } from "../../notice/build-notice.ts";
import { chooseArtefacts, handedOut } from "../../shared/choose-artefacts.ts";
import { type ConsultationFolder, keptFolder } from "../consultation-folder.ts";
import type { ReportedScan } from "../judged-scans.ts";

/**
 * The notices for all that is handed out of one scan, from texts that were kept with it, else from the SPDX list: the
 * tree itself is not opened again.
 */
export async function noticeOf(
  { root, consultation }: ConsultationFolder,
  { name, scan, assessment, standards }: ReportedScan,
): Promise<string> {
  const others = scan.components.filter(isOfOthers);
  const given = handedOut(others, chooseArtefacts(scan, standards, undefined));
  const texts = await readAttributionTexts(keptFolder(root, name), given);
  const frame = { subject: scan.head.subject.name, leftOut: others.length - given.length };
  const notice = buildNotice(frame, attributionsOf(given, assessment.verdicts), texts);
  return noticeAsText(notice, { language: consultation.language, by: "license" });
}
