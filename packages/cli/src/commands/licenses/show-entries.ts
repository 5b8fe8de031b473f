import {
  categoryOf,
  genericObligation,
  germanLawNote,
  KNOWLEDGE_VERSION,
  sourceOf,
} from "@lizenzlotse/knowledge";
import { sortedUnique } from "@lizenzlotse/model";
import {
  renderExceptionPage,
  renderLicensePage,
  renderUnrecordedPage,
  type PageStyle,
} from "@lizenzlotse/report";

import type { Entry } from "./find-entries.ts";
import { jsonText } from "../shared/show-text.ts";

/** One page an entry, parted by a rule. */
export function showAsPages(entries: readonly Entry[], style: PageStyle): string {
  const rule = `\n${"─".repeat(Math.min(style.widthColumns, MAX_RULE_COLUMNS))}\n\n`;
  return entries.map((entry) => pageOf(entry, style)).join(rule);
}

const MAX_RULE_COLUMNS = 80;

function pageOf(entry: Entry, style: PageStyle): string {
  if (entry.kind === "license") return renderLicensePage(entry.record, style);
  if (entry.kind === "exception") return renderExceptionPage(entry.record, style);
  return renderUnrecordedPage(entry.id, entry.name, style);
}

/** The records as one document, with everything that they refer to by id. */
export function showAsJson(entries: readonly Entry[]): string {
  const licenses = entries.flatMap((entry) => (entry.kind === "license" ? [entry.record] : []));
  const exceptions = entries.flatMap((entry) => (entry.kind === "exception" ? [entry.record] : []));
  const unrecorded = entries.flatMap((entry) =>
    entry.kind === "unrecorded" ? [{ spdxId: entry.id, ...categoryOf(entry.id) }] : [],
  );
  const references = licenses.flatMap(({ obligations }) =>
    obligations.flatMap(({ id, alternatives }) => [id, ...alternatives.map((other) => other.id)]),
  );
  const eased = exceptions.flatMap(({ eases }) => eases);
  const law = licenses.flatMap(({ germanLaw }) => germanLaw);
  const sources = [...licenses, ...exceptions, ...unrecorded].flatMap((record) => record.sources);
  const opinions = licenses.flatMap((record) => record.opinions.map(({ source }) => source));
  const document = {
    knowledge: KNOWLEDGE_VERSION,
    licenses,
    exceptions,
    unrecorded,
    obligations: sortedUnique([...references, ...eased]).map(genericObligation),
    germanLaw: sortedUnique(law).map(germanLawNote),
    sources: sortedUnique([...sources, ...opinions]).map(sourceOf),
  };
  return jsonText(document);
}
