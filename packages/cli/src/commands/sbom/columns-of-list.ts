import { basename } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";
import { type ProposedColumn, proposeListColumns, type TableProposal } from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { answer } from "./answer.ts";

/** `lotse sbom columns FILE`: what the columns of a list seem to mean, with its first rows; a person confirms. */
export async function columnsOfList(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const proposal = await proposeListColumns(basename(file), await readBytes(call.world, file));
  if (proposal === undefined) throw new LotseError("DOCUMENT_INVALID", NO_LIST, { hint: BY_HAND });
  await answer(call, {
    document: toDocument(proposal),
    text: textOf(proposal, file, call.language),
  });
  return { exitCode: EXIT_CODES.ok };
}

/** What `--columns` reads as a file, and besides it what a person needs to judge it. */
function toDocument({ columns, ...proposal }: TableProposal): unknown {
  return {
    ...(proposal.sheet !== undefined && { sheet: proposal.sheet }),
    headerRow: proposal.headerRow,
    columns: Object.fromEntries(columns.map(({ field, title }) => [field, title])),
    confidence: Object.fromEntries(columns.map(({ field, confidence }) => [field, confidence])),
    others: proposal.others,
    firstRows: proposal.firstRows,
  };
}

function textOf(proposal: TableProposal, file: string, language: "de" | "en"): string {
  const words = TEXTS[language];
  const lines = [
    words.found(proposal),
    "",
    ...proposal.columns.map((column) => `  ${lineOf(column, proposal, words.surety)}`),
    ...(proposal.others.length === 0 ? [] : ["", words.others(proposal.others.join(", "))]),
    "",
    words.confirm,
    `  lotse check ${shellWord(file)} --columns ${shellWord(inline(proposal))}`,
    words.save(shellWord(file)),
  ];
  return `${lines.map(visibleText).join("\n")}\n`;
}

function lineOf(
  { field, title, index, confidence }: ProposedColumn,
  { firstRows }: TableProposal,
  surety: (percent: string) => string,
): string {
  const percent = String(Math.round(confidence * 100));
  const shown = firstRows.map((row) => shorten(row[index] ?? "")).join(" · ");
  return `${field.padEnd(12)} ← ${title} (${surety(percent)}): ${shown}`;
}

const SHOWN_LENGTH = 40;

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH - 1)}…` : line;
}

function inline({ sheet, headerRow, columns }: TableProposal): string {
  return [
    ...columns.map(
      ({ field, title, index }) =>
        `${field}=${plainEnough(title) ? title : `#${String(index + 1)}`}`,
    ),
    ...(sheet === undefined ? [] : [`sheet=${sheet}`]),
    `header=${String(headerRow)}`,
  ].join(",");
}

/** What separates fields cannot stand in a title; such a column is counted instead. */
function plainEnough(title: string): boolean {
  return !/[,=\n\r]/u.test(title);
}

function shellWord(text: string): string {
  return /^[\w./:@%+,=-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const TEXTS = {
  de: {
    found: ({ format, sheet, headerRow }: TableProposal): string =>
      `${format}${sheet === undefined ? "" : `, Blatt „${sheet}“`}, Überschriften in Zeile ${String(headerRow)}. Vermutete Bedeutung der Spalten mit den ersten Werten:`,
    surety: (percent: string): string => `${percent} % sicher`,
    others: (titles: string): string => `Nicht zugeordnet: ${titles}`,
    confirm: "Übernommen wird nichts von selbst. Wenn die Zuordnung stimmt:",
    save: (file: string): string =>
      `oder als Datei: lotse sbom columns ${file} --format json > spalten.json, danach --columns spalten.json`,
  },
  en: {
    found: ({ format, sheet, headerRow }: TableProposal): string =>
      `${format}${sheet === undefined ? "" : `, sheet "${sheet}"`}, titles in row ${String(headerRow)}. What the columns seem to mean, with their first values:`,
    surety: (percent: string): string => `${percent}% sure`,
    others: (titles: string): string => `Not assigned: ${titles}`,
    confirm: "Nothing is taken over by itself. If the assignment is right:",
    save: (file: string): string =>
      `or as a file: lotse sbom columns ${file} --format json > columns.json, then --columns columns.json`,
  },
} as const;

const NO_LIST: Localized = {
  de: "Das ist keine CSV- oder XLSX-Liste, oder keine Spalte scheint Komponenten zu nennen.",
  en: "This is no CSV or XLSX list, or no column seems to name components.",
};

const BY_HAND: Localized = {
  de: "Auch ohne Vorschlag lassen sich Spalten nennen: --columns 'name=#1,version=#2,header=0' zählt sie von links.",
  en: "Columns can be named without a proposal: --columns 'name=#1,version=#2,header=0' counts them from the left.",
};
