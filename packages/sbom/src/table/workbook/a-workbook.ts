import { strToU8, zipSync } from "fflate";

/** Parts of a workbook for tests; what is not given is as small as it can be. */
export interface WorkbookSketch {
  /** Inside of `sheetData` and after it, of the first sheet. */
  readonly rows: string;
  readonly afterRows?: string;
  readonly sharedTexts?: string;
  readonly styles?: string;
  readonly sheets?: string;
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as spreadsheet programs write it. */
export function aWorkbook(sketch: WorkbookSketch): Uint8Array {
  const { rows, afterRows = "", sharedTexts = "", styles = "" } = sketch;
  const sheets = sketch.sheets ?? `<sheet name="Tabelle1" sheetId="1" r:id="rId1"/>`;
  const relations =
    sketch.relations ?? `<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="worksheet"/>`;
  const parts = {
    "[Content_Types].xml": `<Types/>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedTexts}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...sketch.parts,
  };
  const packed = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(packed), { level: 1 });
}
