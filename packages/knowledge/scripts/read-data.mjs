import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";

import { Classes, Exceptions, Families, Sources } from "./schema.mjs";

const require = createRequire(import.meta.url);

/**
 * @typedef {object} KnowledgeData
 * @property {import("zod").infer<typeof Sources>} sources
 * @property {import("zod").infer<typeof Classes>} classes
 * @property {import("zod").infer<typeof Families>} families
 * @property {import("zod").infer<typeof Exceptions>} exceptions
 * @property {ReadonlySet<string>} spdxIds ids of the SPDX list, without the GNU forms that have a canonical one
 * @property {ReadonlySet<string>} osiApproved
 * @property {ReadonlySet<string>} blueOakIds every tier of the list is permissive
 * @property {string} digest of everything above, so that any change of a fact changes the version
 */

/** Deprecated GNU spellings: the canonical id (`-only`, `-or-later`, `WITH`) is looked up instead. */
const GNU_SPELLING = /^(?:A|L)?GPL-\d\.\d(?:\+|-with-.*)?$|^GFDL-\d\.\d$/u;

/** Reads and checks all data; throws with the file and the field where one is wrong. */
export function readData() {
  const texts = ["sources", "classes", "families", "exceptions"].map(readYamlText);
  const [sources, classes, families, exceptions] = texts.map((text) => parse(text));
  const spdx = require("spdx-license-list/spdx.json");
  const blueOak = require("@blueoak/list");
  const hash = createHash("sha256");
  for (const text of [...texts, JSON.stringify(spdx), JSON.stringify(blueOak)]) hash.update(text);
  /** @type {KnowledgeData} */
  const data = {
    sources: Sources.parse(sources),
    classes: Classes.parse(classes),
    families: Families.parse(families),
    exceptions: Exceptions.parse(exceptions),
    spdxIds: new Set(Object.keys(spdx).filter((id) => !GNU_SPELLING.test(id))),
    osiApproved: new Set(Object.keys(spdx).filter((id) => spdx[id].osiApproved)),
    blueOakIds: new Set(blueOak.flatMap((tier) => tier.licenses.map(({ id }) => id))),
    digest: hash.digest("hex").slice(0, 12),
  };
  return data;
}

/** @param {string} name */
function readYamlText(name) {
  return readFileSync(new URL(`../data/${name}.yaml`, import.meta.url), "utf8");
}
