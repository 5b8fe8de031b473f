import { Readable } from "node:stream";

import { readAttributionTexts } from "@lizenzlotse/core";
import { attributionsOf, isOfOthers } from "@lizenzlotse/policy";
import {
  noticeAsHtml,
  noticeAsMarkdown,
  noticeAsText,
  type Notice,
  type NoticeStyle,
} from "@lizenzlotse/report";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { chooseArtefacts, handedOut } from "../shared/choose-artefacts.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import { buildNotice } from "./build-notice.ts";
import { checkNotice } from "./check-notice.ts";

/** `lotse notice`: writes the notices file, or checks one that is shipped. */
export async function runNotice(call: CommandCall): Promise<CommandResult> {
  if (call.options.check !== undefined) return checkNotice(call, call.options.check);
  const run = startRun(call);
  const root = await resolveRoot(call.world, call.arguments[0] ?? ".");
  const { options, language } = call;
  const { scan, assessment, standards } = await scanProject(call, run);
  const artefacts = chooseArtefacts(scan, standards, options.artefact);
  const others = scan.components.filter(isOfOthers);
  const given = options.for === "inventory" ? others : handedOut(others, artefacts);
  const texts = await readAttributionTexts(root, given);
  const frame = {
    subject: scan.head.subject.name,
    ...(options.artefact === undefined ? {} : { artefact: artefacts[0]?.name }),
    leftOut: others.length - given.length,
  };
  const notice = buildNotice(frame, attributionsOf(given, assessment.verdicts), texts);
  if (options.artefact === undefined && artefacts.length > 1)
    run.terminal.warn(
      call.messages.notice.severalArtefacts(artefacts.map(({ id }) => id)),
      undefined,
    );
  const format = FORMATS.find((each) => each === (options.format as string | undefined)) ?? "text";
  const output = WRITERS[format](notice, { language, by: options.group ?? "license" });
  await writeStream(call.world.stdout, Readable.from([Buffer.from(output)]));
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete: scan.head.complete, allowIncomplete }) };
}

const FORMATS = ["text", "html", "markdown", "json"] as const;

const NOTICE_KIND = "lizenzlotse/notice";

const WRITERS: Readonly<
  Record<(typeof FORMATS)[number], (notice: Notice, style: NoticeStyle) => string>
> = {
  text: noticeAsText,
  html: noticeAsHtml,
  markdown: noticeAsMarkdown,
  json: (notice) => `${JSON.stringify({ kind: NOTICE_KIND, ...notice }, undefined, 1)}\n`,
};
