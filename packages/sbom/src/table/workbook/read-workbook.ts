import type { Table, TableProblem, TableSheet } from "../contract.ts";
import { MAX_CELLS, MAX_SHEETS } from "../limits.ts";
import { openParts, UnreadableWorkbook, type WorkbookParts } from "./open-parts.ts";
import { readSharedTexts } from "./shared-texts.ts";
import { type CellMeanings, readSheet } from "./read-sheet.ts";
import { dateFormats } from "./date-formats.ts";
import { streamXml } from "./stream-xml.ts";

/**
 * Reads the visible sheets of a workbook (Office Open XML, ECMA-376). Of formulas the saved value is read, never the
 * formula; what lies outside the file is not looked for. Macros, drawings and comments are not opened.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const problems: TableProblem[] = [];
  try {
    const parts = await openParts(bytes);
    return { format: "XLSX", sheets: await sheetsOf(parts, problems), problems };
  } catch (cause) {
    if (!(cause instanceof UnreadableWorkbook)) throw cause;
    problems.push({ kind: "document", problem: cause.message });
    return { format: "XLSX", sheets: [], problems };
  }
}

async function sheetsOf(
  parts: WorkbookParts,
  problems: TableProblem[],
): Promise<readonly TableSheet[]> {
  const listed = await listSheets(parts);
  if (listed.length > MAX_SHEETS)
    problems.push({ kind: "limit", problem: `${String(MAX_SHEETS)} sheets` });
  const meanings: CellMeanings = {
    texts: readSharedTexts(await parts.read("xl/sharedStrings.xml")),
    dates: dateFormats(await parts.read("xl/styles.xml")),
  };
  const sheets: TableSheet[] = [];
  let leftCells = MAX_CELLS;
  for (const { name, part } of listed.slice(0, MAX_SHEETS)) {
    const content = part === undefined ? undefined : await parts.read(part);
    if (content === undefined) {
      problems.push({ kind: "document", sheet: name, problem: "the sheet is not in the file" });
      continue;
    }
    const { rows, problem } = readSheet(content, meanings, leftCells);
    if (problem !== undefined) problems.push({ kind: "limit", sheet: name, problem });
    leftCells -= rows.reduce((sum, { cells }) => sum + cells.length, 0);
    sheets.push({ name, rows });
  }
  return sheets;
}

interface ListedSheet {
  readonly name: string;
  /** Absent where it leads out of the file. */
  readonly part: string | undefined;
}

/** What is hidden was not meant to be handed over, and a person who confirms columns would not see it. */
async function listSheets(parts: WorkbookParts): Promise<readonly ListedSheet[]> {
  const workbook = await parts.read("xl/workbook.xml");
  if (workbook === undefined) throw new UnreadableWorkbook("no xl/workbook.xml");
  const targets = targetsOf((await parts.read("xl/_rels/workbook.xml.rels")) ?? "<none/>");
  const sheets: ListedSheet[] = [];
  streamXml(workbook, {
    open: (name, attributes) => {
      if (name !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
      const part = targets.get(attributes["r:id"] ?? "");
      sheets.push({ name: attributes["name"] ?? "", part });
    },
  });
  return sheets;
}

function targetsOf(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  streamXml(relations, {
    open: (name, { Id: id = "", Target: target = "", TargetMode: mode }) => {
      if (name === "Relationship" && mode !== "External") targets.set(id, partName(target));
    },
  });
  return targets;
}

/** Targets are relative to the folder of the workbook, or absolute within the package. */
function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
