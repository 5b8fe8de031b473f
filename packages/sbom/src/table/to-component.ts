import {
  type ComponentHash,
  type DeclaredStatement,
  type ExternalReference,
  parsePurl,
  redactSecrets,
  type SourceLocation,
  type StatedComponent,
} from "@lizenzlotse/model";

import { canonicalPurl } from "../supplied/canonical-purl.ts";
import { copyrightLines, statedComponent } from "../supplied/stated-component.ts";
import type { TableCell, TableRow } from "./contract.ts";
import { purlOfRow } from "./purl-of-row.ts";
import type { TableField } from "./table-fields.ts";

/** A row with what its cells are by the mapping. */
export class MappedRow {
  readonly location: SourceLocation;
  readonly #row: TableRow;
  readonly #indices: ReadonlyMap<TableField, number>;

  constructor(row: TableRow, indices: ReadonlyMap<TableField, number>, path: string) {
    this.#row = row;
    this.#indices = indices;
    this.location = { path, line: row.number };
  }

  cell(field: TableField): TableCell | undefined {
    const index = this.#indices.get(field);
    return index === undefined ? undefined : this.#row.cells[index];
  }

  /** What a cell says, where it can be believed; a dash stands for nothing. */
  text(field: TableField): string | undefined {
    const cell = this.cell(field);
    if (cell === undefined || isUnbelievable(cell)) return undefined;
    const text = cell.text.trim();
    return /^(?:[-–—]|n\/?a|k\.?\s?a\.?)?$/iu.test(text) ? undefined : text;
  }

  get fields(): Iterable<TableField> {
    return this.#indices.keys();
  }
}

/** What the cell shows is not what somebody typed there. */
export function isUnbelievable({ doubt }: TableCell): boolean {
  return doubt === "date" || doubt === "error" || doubt === "elsewhere";
}

/** The package URL that a row gives, or that follows from the ecosystem it names. */
export function purlOf(row: MappedRow): string | undefined {
  const given = canonicalPurl(row.text("purl"));
  const [ecosystem, name] = [row.text("ecosystem"), row.text("name")];
  if (given !== undefined || ecosystem === undefined || name === undefined) return given;
  return purlOfRow({ ecosystem, group: row.text("group"), name, version: row.text("version") });
}

/** The component of a row; without a name and without a package URL it is none. */
export function toComponent(row: MappedRow, title: string): StatedComponent | undefined {
  const purl = purlOf(row);
  const parts = purl === undefined ? undefined : parsePurl(purl);
  const name = row.text("name") ?? parts?.name;
  if (name === undefined) return undefined;
  const [group, version] = [row.text("group") ?? parts?.namespace, row.text("version")];
  const cpe = row.text("cpe");
  return statedComponent({
    ref: purl ?? `row:${[group, name, version].filter((part) => part !== undefined).join("/")}`,
    ecosystem: parts?.type ?? "unknown",
    group,
    name: parts?.name ?? name,
    version: version ?? parts?.version,
    purl,
    description: row.text("description"),
    supplier: row.text("supplier"),
    ...(cpe !== undefined && { identifiers: [{ kind: "cpe", value: cpe }] }),
    occurrences: [{ location: row.location, source: "bill-of-materials", usages: [] }],
    hashes: hashesOf(row),
    references: referencesOf(row),
    statements: statementsOf(row, title),
    copyrights: copyrightLines([row.text("copyright")]),
  });
}

/** Verbatim; lines of a cell are licences of their own, for which no operator is stated. */
function statementsOf(row: MappedRow, title: string): readonly DeclaredStatement[] {
  const values = (row.text("license") ?? "")
    .split(/\r?\n/u)
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (values.length === 0) return [];
  return [
    {
      values,
      operator: "unstated",
      form: "name",
      source: "bill-of-materials",
      field: title,
      location: row.location,
    },
  ];
}

const HASHES = [
  ["sha256", "SHA-256", 64],
  ["sha512", "SHA-512", 128],
] as const;

function hashesOf(row: MappedRow): readonly ComponentHash[] {
  return HASHES.flatMap(([field, algorithm, length]): ComponentHash[] => {
    const value = row.text(field)?.toLowerCase() ?? "";
    const isHash = value.length === length && /^[0-9a-f]+$/u.test(value);
    return isHash ? [{ algorithm, value, covers: "distribution" }] : [];
  });
}

const REFERENCES = [
  ["website", "website"],
  ["source", "vcs"],
  ["download", "distribution"],
] as const;

function referencesOf(row: MappedRow): readonly ExternalReference[] {
  return REFERENCES.flatMap(([field, type]): ExternalReference[] => {
    const url = row.text(field) ?? "";
    return /^https?:\/\/\S+$/iu.test(url) ? [{ type, url: redactSecrets(url) }] : [];
  });
}
