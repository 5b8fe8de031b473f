import { sourcesOfRecord } from "./record/sources-of-record.mjs";

/**
 * @typedef {import("./read-data.mjs").KnowledgeData} KnowledgeData
 * @typedef {KnowledgeData["families"][number]} Family
 * @typedef {import("./record/class-schema.mjs").ClassEntry} ClassEntry
 *
 * @typedef {object} ClassFacts
 * @property {string} category
 * @property {"reviewed" | "curated" | "derived"} confidence
 * @property {readonly string[]} sources
 * @property {string | undefined} [scope]
 * @property {string | undefined} [network]
 * @property {readonly string[] | undefined} [restrictions]
 */

/**
 * Gives every licence that can be placed its class: by its record, by hand, then by the family that its id names,
 * then by the Blue Oak list. The rest is left out, and so unknown: being OSI-approved alone does not tell whether a
 * licence has copyleft.
 *
 * @param {KnowledgeData} data
 * @returns {Map<string, ClassFacts>}
 */
export function classify(data) {
  /** @type {Map<string, ClassFacts>} */
  const classes = new Map();
  for (const record of data.records.licenses.values()) addRecord(classes, record, data);
  for (const [category, entries] of Object.entries(data.classes)) {
    for (const entry of entries) addByHand(classes, { category, entry, data });
  }
  for (const family of data.families) addFamily(classes, family, data);
  addBlueOak(classes, data);
  return classes;
}

/**
 * @param {Map<string, ClassFacts>} classes
 * @param {import("./record/compile-license.mjs").LicenseFileRecord} record
 * @param {KnowledgeData} data
 */
function addRecord(classes, record, data) {
  const { spdxId, category, status, copyleft, networkTrigger, useRestriction } = record;
  classes.set(spdxId, {
    category,
    confidence: status === "geprüft" ? "reviewed" : "curated",
    sources: sourcesOfRecord(record, data),
    scope: SCOPES[copyleft.strength],
    network: networkTrigger?.kind,
    restrictions: useRestriction?.restricts,
  });
}

/** How far copyleft reaches, by its strength; content has no parts that it could stop at. */
const SCOPES = {
  none: undefined,
  content: undefined,
  file: "file",
  library: "library",
  module: "module",
  strong: "work",
  network: "work",
};

/**
 * @param {Map<string, ClassFacts>} classes
 * @param {{ category: string, entry: ClassEntry, data: KnowledgeData }} given
 */
function addByHand(classes, { category, entry, data }) {
  const { id, scope, network, restrictions } = entry;
  if (!data.spdxIds.has(id) && !id.startsWith("LicenseRef-")) {
    throw new Error(`classes.yaml: ${id} is not an SPDX id`);
  }
  if (classes.has(id)) throw new Error(`classes.yaml: ${id} has a record or two categories`);
  const sources = sourcesOf(category, entry, data);
  classes.set(id, { category, confidence: "curated", sources, scope, network, restrictions });
}

/**
 * @param {string} category
 * @param {ClassEntry} entry
 * @param {KnowledgeData} data
 */
function sourcesOf(category, { id, clause, phrase }, data) {
  const sources = [];
  if (category === "permissive" && data.blueOakIds.has(id)) sources.push("blue-oak-list");
  if (clause !== undefined || phrase !== undefined) sources.push("license-text");
  sources.push("lizenzlotse-curation");
  if (data.spdxIds.has(id)) sources.push("spdx-license-list");
  return sources;
}

/**
 * @param {Map<string, ClassFacts>} classes
 * @param {Family} family
 * @param {KnowledgeData} data
 */
function addFamily(classes, { pattern, category, restrictions }, data) {
  const ids = [...data.spdxIds].filter((id) => matches(id, pattern) && !classes.has(id));
  if (ids.length === 0) throw new Error(`families.yaml: ${pattern} places no licence`);
  const sources = ["spdx-license-list", "spdx-naming"];
  for (const id of ids) {
    classes.set(id, { category, confidence: "derived", sources, restrictions });
  }
}

/**
 * @param {string} id
 * @param {string} pattern
 */
function matches(id, pattern) {
  const [start, end, ...more] = pattern.split("*");
  if (start === undefined || end === undefined || more.length > 0) {
    throw new Error(`families.yaml: ${pattern} needs exactly one *`);
  }
  return id.startsWith(start) && id.endsWith(end);
}

/**
 * @param {Map<string, ClassFacts>} classes
 * @param {KnowledgeData} data
 */
function addBlueOak(classes, { blueOakIds, spdxIds }) {
  const sources = ["blue-oak-list", "spdx-license-list"];
  for (const id of blueOakIds) {
    if (classes.has(id) || !spdxIds.has(id)) continue;
    classes.set(id, { category: "permissive", confidence: "derived", sources });
  }
}
