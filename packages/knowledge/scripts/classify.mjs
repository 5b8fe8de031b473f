/**
 * @typedef {import("./read-data.mjs").KnowledgeData} KnowledgeData
 * @typedef {object} ClassFacts
 * @property {string} category
 * @property {"curated" | "derived"} confidence
 * @property {readonly string[]} sources
 * @property {string} [scope]
 * @property {string} [network]
 * @property {readonly string[]} [restrictions]
 */

/**
 * Gives every licence that can be placed its class: by hand first, then by the family that its id names, then
 * by the Blue Oak list. The rest is left out, and so unknown: being OSI-approved alone does not tell whether a
 * licence has copyleft.
 *
 * @param {KnowledgeData} data
 */
export function classify(data) {
  /** @type {Map<string, ClassFacts>} */
  const classes = new Map();
  for (const [category, entries] of Object.entries(data.classes)) {
    for (const entry of entries) addByHand(classes, { category, entry, data });
  }
  for (const family of data.families) addFamily(classes, family, data);
  for (const id of data.blueOakIds) {
    if (classes.has(id) || !data.spdxIds.has(id)) continue;
    classes.set(id, {
      category: "permissive",
      confidence: "derived",
      sources: ["blue-oak-list", "spdx-license-list"],
    });
  }
  return { classes, exceptions: data.exceptions, sources: data.sources, digest: data.digest };
}

function addByHand(classes, { category, entry, data }) {
  const { id, scope, network, restrictions, clause, phrase } = entry;
  const listed = data.spdxIds.has(id);
  if (!listed && !id.startsWith("LicenseRef-")) throw new Error(`classes.yaml: ${id} is not an SPDX id`);
  if (classes.has(id)) throw new Error(`classes.yaml: ${id} has two categories`);
  const read = clause !== undefined || phrase !== undefined;
  const sources = ["lizenzlotse-curation"];
  if (read) sources.push("license-text");
  if (category === "permissive" && data.blueOakIds.has(id)) sources.push("blue-oak-list");
  if (listed) sources.push("spdx-license-list");
  classes.set(id, { category, confidence: "curated", sources: sources.sort(), scope, network, restrictions });
}

function addFamily(classes, { pattern, category, restrictions }, data) {
  const matches = [...data.spdxIds].filter((id) => matchesPattern(id, pattern) && !classes.has(id));
  if (matches.length === 0) throw new Error(`families.yaml: ${pattern} places no licence`);
  const sources = ["spdx-license-list", "spdx-naming"];
  for (const id of matches) classes.set(id, { category, confidence: "derived", sources, restrictions });
}

function matchesPattern(id, pattern) {
  const parts = pattern.split("*");
  if (parts.length !== 2) throw new Error(`families.yaml: ${pattern} needs exactly one *`);
  return id.startsWith(parts[0]) && id.endsWith(parts[1]);
}
