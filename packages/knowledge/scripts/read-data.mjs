import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";

import { BlueOakList, Classes, Exceptions, Families, Sources, SpdxList } from "./schema.mjs";

const resolve = createRequire(import.meta.url).resolve;

/**
 * @typedef {object} KnowledgeData
 * @property {import("zod").infer<typeof Sources>} sources
 * @property {import("zod").infer<typeof Classes>} classes
 * @property {import("zod").infer<typeof Families>} families
 * @property {import("zod").infer<typeof Exceptions>} exceptions
 * @property {ReadonlySet<string>} spdxIds ids of the SPDX list, without the GNU forms that have a canonical one
 * @property {ReadonlySet<string>} blueOakIds every tier of the list is permissive
 * @property {string} digest of everything above, so that any change of a fact changes the version
 */

/** Deprecated GNU spellings: the canonical id (`-only`, `-or-later`, `WITH`) is looked up instead. */
const GNU_SPELLING = /^(?:A|L)?GPL-\d\.\d(?:\+|-with-.*)?$|^GFDL-\d\.\d$/u;

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

  const facts = {
    sources: Sources.parse(yaml("sources")),
    classes: Classes.parse(yaml("classes")),
    families: Families.parse(yaml("families")),
    exceptions: Exceptions.parse(yaml("exceptions")),
  };
  const spdx = SpdxList.parse(json("spdx-license-list/spdx.json"));
  const blueOak = BlueOakList.parse(json("@blueoak/list"));
  return {
    ...facts,
    spdxIds: new Set(Object.keys(spdx).filter((id) => !GNU_SPELLING.test(id))),
    blueOakIds: new Set(blueOak.flatMap(({ licenses }) => licenses.map(({ id }) => id))),
    digest: digest.digest("hex").slice(0, 12),
  };
}
