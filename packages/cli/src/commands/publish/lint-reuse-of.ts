import { readReuse } from "@lizenzlotse/core";
import type { SourceLocation } from "@lizenzlotse/model";
import { type IdentifierAt, lintReuse, type ReuseVerdict } from "@lizenzlotse/policy";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall } from "../contract.ts";
import { Page } from "../shared/page.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import type { PublishAnswer } from "./publish-answer.ts";
import { PUBLISH_TEXTS, type ReuseList } from "./publish-texts.ts";

/** Most entries of one list on the page; JSON has all. */
const MAX_SHOWN = 20;

/** `lotse publish reuse [path]`: the checks of the REUSE specification 3.3. Ends with 1 where one fails. */
export async function lintReuseOf(call: CommandCall, path: string): Promise<PublishAnswer> {
  const root = await resolveRoot(call.world, path);
  const verdict = lintReuse(await readReuse({ root, signal: call.world.signal }));
  return {
    page: pageOf(verdict, call),
    document: verdict,
    exitCode: verdict.compliant ? EXIT_CODES.ok : EXIT_CODES.findings,
  };
}

function pageOf(verdict: ReuseVerdict, call: CommandCall): string {
  const texts = PUBLISH_TEXTS[call.language];
  const page = new Page(appearanceOf(call, call.world.stdout));
  for (const [list, entries] of listsOf(verdict)) {
    if (entries.length === 0) continue;
    page.text(`${texts.reuseLists[list]} (${String(entries.length)})`, true);
    for (const entry of entries.slice(0, MAX_SHOWN)) page.labelled("  – ", visibleText(entry));
    if (entries.length > MAX_SHOWN) page.labelled("  ", texts.more(entries.length - MAX_SHOWN));
    page.gap();
  }
  const { filesTotal, filesWithCopyright, filesWithLicense } = verdict;
  page.text(texts.reuseCounts({ filesTotal, filesWithCopyright, filesWithLicense }));
  page.text(verdict.compliant ? texts.reuseMet : texts.reuseNotMet, true);
  return page.toString();
}

function listsOf(verdict: ReuseVerdict): readonly (readonly [ReuseList, readonly string[]])[] {
  return [
    ["missingCopyright", verdict.missingCopyright],
    ["missingLicense", verdict.missingLicense],
    ["missingLicenses", verdict.missingLicenses.map(formatIdentifier)],
    ["unusedLicenses", verdict.unusedLicenses.map(formatIdentifier)],
    ["badLicenses", verdict.badLicenses.map(formatIdentifier)],
    ["deprecatedLicenses", verdict.deprecatedLicenses.map(formatIdentifier)],
    ["licensesWithoutExtension", verdict.licensesWithoutExtension.map(formatIdentifier)],
    ["invalidExpressions", verdict.invalidExpressions.map(formatIdentifier)],
    ["unread", verdict.unread.map(formatPlace)],
  ];
}

function formatIdentifier({ id, places, count }: IdentifierAt): string {
  const [first] = places;
  const place = first === undefined ? "" : formatPlace(first);
  return `${id}: ${place}${count > 1 ? ` (+${String(count - 1)})` : ""}`;
}

function formatPlace({ path, line }: SourceLocation): string {
  return line === undefined ? path : `${path}:${String(line)}`;
}
