import { buildContent } from "../../content/build-content.ts";
import type { InventoryRow, ReportContent } from "../../content/report-content.ts";
import type { Language, ReportFormat } from "../../contract.ts";
import { messagesOf, type Messages } from "../../messages/messages.ts";
import { csvLine } from "./csv-line.ts";

/** The component inventory as a table for a spreadsheet. */
export const csv: ReportFormat = {
  id: "csv",
  mediaType: "text/csv; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; the content is at hand
  async *render(input) {
    const encoder = new TextEncoder();
    // Without a byte order mark, Excel reads UTF-8 as the code page of the machine.
    yield encoder.encode("\u{FEFF}");
    for (const line of lines(buildContent(input), input.language)) yield encoder.encode(line);
  },
};

/** What a spreadsheet splits at where German is set, since the comma is the decimal sign there. */
const SEPARATORS: Readonly<Record<Language, string>> = { de: ";", en: "," };

function* lines(content: ReportContent, language: Language): Generator<string> {
  const messages = messagesOf(language);
  const { csv: words, inventory } = messages;
  const separator = SEPARATORS[language];
  yield csvLine(
    [
      inventory.name,
      inventory.version,
      words.identity,
      inventory.usage,
      inventory.license,
      words.effective,
      words.state,
      inventory.declared,
      inventory.detected,
      inventory.status,
      words.findings,
      inventory.place,
      words.line,
      words.scan,
    ],
    separator,
  );
  const findings = findingsByAnchor(content);
  const scan = content.summary.complete ? words.complete : words.incomplete;
  for (const row of content.inventory) {
    const ids = findings.get(row.anchor) ?? [];
    yield csvLine([...cells(row, messages), ids.join(" "), ...placeOf(row), scan], separator);
  }
}

function cells(row: InventoryRow, { words }: Messages): readonly string[] {
  return [
    row.name,
    row.version ?? "",
    row.identity,
    row.usages.map((usage) => words.usage[usage]).join(", "),
    row.license.expression,
    row.license.effective ?? row.license.expression,
    words.licenseState[row.license.state],
    listed(row.declared, words),
    listed(row.detected, words),
    row.status === undefined ? words.notAssessed : words.status[row.status],
  ];
}

function listed({ shown, more }: InventoryRow["declared"], words: Messages["words"]): string {
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join(", ");
}

function placeOf({ place }: InventoryRow): readonly string[] {
  return [place?.path ?? "", place?.line === undefined ? "" : String(place.line)];
}

/** Ids of the findings about each component, the same as in every other format. */
function findingsByAnchor({ findings }: ReportContent): ReadonlyMap<string, readonly string[]> {
  const byAnchor = new Map<string, string[]>();
  for (const { components } of findings) {
    for (const { id, row } of components) {
      const ids = byAnchor.get(row.anchor) ?? [];
      ids.push(id);
      byAnchor.set(row.anchor, ids);
    }
  }
  return byAnchor;
}
