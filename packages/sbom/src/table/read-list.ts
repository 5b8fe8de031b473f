import type { StatedComponent, StatedInventory } from "@lizenzlotse/model";

import type { ReadOptions } from "../supplied/contract.ts";
import { Problems } from "../supplied/fields.ts";
import type { SuppliedSource } from "../supplied/supplied-source.ts";
import { mergeComponents } from "../supplied/merge-components.ts";
import type { ColumnMapping, Table, TableProblem } from "./contract.ts";
import { MAX_ROWS_OF_ONE } from "./limits.ts";
import { type LocatedColumns, locateColumns } from "./locate-columns.ts";
import { readTable } from "./read-table.ts";
import { TABLE_FIELDS } from "./table-fields.ts";
import { isUnbelievable, MappedRow, purlOf, toComponent } from "./to-component.ts";

/**
 * Reads the components of a list by the columns that a person named. Without a mapping, or with one that does not fit,
 * nothing is read, and the inventory says so.
 */
export async function readList(
  source: SuppliedSource,
  { columns }: ReadOptions,
): Promise<StatedInventory> {
  const problems = new Problems(source.name, new Map());
  const table = await readTable(source);
  for (const problem of table.problems) tell(problem, table, problems);
  const located = columns === undefined ? { problem: NOT_NAMED } : locateColumns(table, columns);
  if (columns === undefined || "problem" in located) {
    const problem = "problem" in located ? located.problem : NOT_NAMED;
    if (table.sheets.length > 0) problems.add("bom/columns-unconfirmed", "", { problem });
    return inventoryOf(source, table, { components: [], problems });
  }
  const components = readRows(located, columns, problems);
  return inventoryOf(source, table, { components, problems, located, mapping: columns });
}

const NOT_NAMED = "nobody has said what the columns mean";

function tell({ kind, sheet, row, problem }: TableProblem, table: Table, problems: Problems): void {
  const place = problems.placeIn(sheet, row);
  if (kind === "row") problems.add("bom/row-unread", place, { problem });
  else if (kind === "limit") problems.add("input/limit", place, { limit: problem });
  else problems.add("input/malformed", place, { format: table.format, problem });
}

function readRows(
  { sheet, headerRow, indices }: LocatedColumns,
  { columns }: ColumnMapping,
  problems: Problems,
): readonly StatedComponent[] {
  const collected = new CollectedRows(problems);
  const { path } = problems.placeIn(sheet.name, undefined);
  for (const row of sheet.rows) {
    if (row.number <= headerRow) continue;
    const mapped = new MappedRow(row, indices, path);
    tellDoubts(mapped, problems);
    const component = toComponent(mapped, columns.license ?? "");
    if (component === undefined) tellNameless(mapped, problems);
    else collected.add(component);
  }
  const count = collected.unidentified;
  if (count > 0) problems.add("bom/unidentified", { path }, { count: String(count) });
  return collected.components;
}

/** Rows of one package are one component that every row adds to. */
class CollectedRows {
  unidentified = 0;
  readonly #problems: Problems;
  readonly #byRef = new Map<string, StatedComponent>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  get components(): readonly StatedComponent[] {
    return [...this.#byRef.values()];
  }

  add(component: StatedComponent): void {
    if (component.purl === undefined) this.unidentified += 1;
    const known = this.#byRef.get(component.ref);
    if (known === undefined) this.#byRef.set(component.ref, component);
    else if (known.occurrences.length < MAX_ROWS_OF_ONE)
      this.#byRef.set(component.ref, mergeComponents(known, component));
    else {
      const limit = `${String(MAX_ROWS_OF_ONE)} rows of one component`;
      this.#problems.add("input/limit", component.occurrences[0]?.location ?? "", { limit });
    }
  }
}

/** A row without a name that says something else is a component that we cannot name. */
function tellNameless(row: MappedRow, problems: Problems): void {
  const says = [...row.fields].some((field) => row.text(field) !== undefined);
  if (says) problems.add("bom/row-unread", row.location, { problem: "the name is missing" });
}

const DOUBTS = {
  date: "a program made a date of it",
  error: "a formula failed",
  elsewhere: "the value comes from another workbook",
} as const;

function tellDoubts(row: MappedRow, problems: Problems): void {
  for (const field of row.fields) {
    const cell = row.cell(field);
    if (cell?.doubt === undefined) continue;
    if (isUnbelievable(cell) && cell.doubt !== "number")
      problems.add("bom/cell-unread", row.location, { field, problem: DOUBTS[cell.doubt] });
    // 1.10 that a program took for a number has become 1.1.
    else if (field === "version" && !/^\d+$/u.test(cell.text))
      problems.add("bom/cell-doubtful", row.location, { field, value: cell.text });
  }
  if (row.text("purl") !== undefined && purlOf(row) === undefined)
    problems.add("bom/cell-unread", row.location, { field: "purl", problem: "no package URL" });
}

function inventoryOf(
  source: SuppliedSource,
  { format }: Table,
  read: {
    readonly components: readonly StatedComponent[];
    readonly problems: Problems;
    readonly located?: LocatedColumns;
    readonly mapping?: ColumnMapping;
  },
): StatedInventory {
  const { mapping, located } = read;
  return {
    document: {
      format,
      version: "1",
      name: source.name,
      sha256: source.sha256,
      tools: [],
      creators: [],
      ...(mapping !== undefined && {
        table: {
          ...(located?.sheet.name !== undefined && { sheet: located.sheet.name }),
          headerRow: located?.headerRow ?? 0,
          columns: TABLE_FIELDS.flatMap((field) => {
            const title = mapping.columns[field];
            return title === undefined ? [] : [{ field, title }];
          }),
        },
      }),
    },
    documentBytes: source.bytes.length,
    subject: { name: source.name, statements: [] },
    roots: [],
    components: read.components,
    diagnostics: read.problems.found,
  };
}
