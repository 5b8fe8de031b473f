import type { SuppliedSource } from "../supplied/supplied-source.ts";
import type { Table } from "./contract.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** Reads a list as it is stored: a workbook, or text with delimiters. */
export function readTable(source: SuppliedSource): Table | Promise<Table> {
  return source.notation === "zip" ? readWorkbook(source.bytes) : readCsv(source.text);
}

/** Whether the bytes are a workbook: an archive with the part that every workbook has. Names stand in it unpacked. */
export function isWorkbook({ notation, bytes }: SuppliedSource): boolean {
  if (notation !== "zip") return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("xl/workbook.xml");
}

/** How much of a text is looked at to tell whether it is a list. */
const SAMPLE_LENGTH = 65_536;

/** The beginning of a text as a list; cut at the end of a line. */
export function sampleOf({ text }: SuppliedSource): Table {
  const sample = text.slice(0, SAMPLE_LENGTH);
  return readCsv(sample === text ? sample : sample.slice(0, sample.lastIndexOf("\n") + 1));
}
