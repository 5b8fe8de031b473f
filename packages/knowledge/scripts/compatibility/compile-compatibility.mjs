import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { writeGenerated } from "../write-generated.mjs";
import { Exceptions, Families, Matrix, Records, Sets } from "./schema.mjs";

/** @param {string} name */
const generated = (name) =>
  fileURLToPath(new URL(`../../src/generated/${name}.ts`, import.meta.url));

/** Compiles `data/compatibility/*` into `src/generated/`. */
export function compileCompatibility() {
  writeGenerated(
    generated("osadl-matrix"),
    renderMatrix(Matrix.parse(JSON.parse(read("osadl-matrix.json")))),
  );
  writeGenerated(generated("compatibility-facts"), renderFacts());
}

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(`../../data/compatibility/${file}`, import.meta.url), "utf8");
}

/** @param {import("zod").infer<typeof Matrix>} matrix */
function renderMatrix({ licenses, rows, name, timestamp, copyright, license }) {
  const size = licenses.length;
  if (rows.length !== size || rows.some((row) => row.length !== size)) {
    throw new Error("osadl-matrix.json: the rows do not fit the licences");
  }
  return `// Written by scripts/compile.mjs from data/compatibility/osadl-matrix.json. Do not edit.
// ${name}, ${timestamp}. ${copyright}. ${license}.

export const OSADL_TIMESTAMP: string = ${JSON.stringify(timestamp)};

/** The licences of the matrix, in the order of its rows and of the letters of each row. */
export const OSADL_LICENSES: readonly string[] = ${JSON.stringify(licenses)};

/** One row an outbound licence, one letter an inbound one: Yes, No, Unknown, Check dependency, = (the same licence). */
export const OSADL_ROWS: readonly string[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join("\n")}
];
`;
}

function renderFacts() {
  const sets = Sets.parse(parse(read("sets.yaml")));
  const records = Records.parse(parse(read("licenses.yaml"))).map((record) => expand(record, sets));
  const ids = records.flatMap((record) => record.ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`licenses.yaml: twice: ${twice.join(" ")}`);
  const families = Families.parse(parse(read("families.yaml")));
  const exceptions = Object.entries(Exceptions.parse(parse(read("exceptions.yaml"))));
  return `// Written by scripts/compile.mjs from data/compatibility/*.yaml. Do not edit.
import type { ExceptionRow, FamilyRow, RecordRow } from "../compatibility/license-record.ts";

export const RECORD_ROWS: readonly RecordRow[] = ${rows(records)};

export const FAMILY_ROWS: readonly FamilyRow[] = ${rows(families)};

export const COMPATIBILITY_EXCEPTION_ROWS: readonly ExceptionRow[] = ${rows(
    exceptions.map(([id, { permits }]) => ({ id, permits })),
  )};
`;
}

/**
 * Phrases stay in the data: only a test needs them.
 *
 * @param {import("zod").infer<typeof Records>[number]} record
 * @param {import("zod").infer<typeof Sets>} sets
 */
function expand(record, sets) {
  /** @param {readonly string[]} names */
  const members = (names) =>
    names.flatMap((name) => {
      if (!name.startsWith("@")) return [name];
      const set = sets[name.slice(1)];
      if (set === undefined) throw new Error(`licenses.yaml: ${name} is no set of sets.yaml`);
      return set;
    });
  return {
    ...record,
    cites: record.cites.map(({ clause }) => clause),
    conflicts: record.conflicts.map(({ with: names, clause }) => ({
      with: members(names),
      clause,
    })),
    becomes: record.becomes.map(({ to, when, clause }) => ({ to: members(to), when, clause })),
  };
}

/** @param {readonly object[]} values */
function rows(values) {
  return `[\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join("")}]`;
}
