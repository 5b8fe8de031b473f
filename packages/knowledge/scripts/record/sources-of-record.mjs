/**
 * Where the facts of a record come from; what other lists say is cited with its own source.
 *
 * @param {import("./compile-license.mjs").LicenseFileRecord} record
 * @param {import("../read-data.mjs").KnowledgeData} data
 * @returns {string[]} keys of `sources.yaml`, sorted
 */
export function sourcesOfRecord({ spdxId, category, opinions }, { blueOakIds, spdxIds, sources }) {
  for (const { source } of opinions) {
    if (sources[source] === undefined) throw new Error(`${spdxId}: sources.yaml has no ${source}`);
  }
  const ids = ["license-text", "lizenzlotse-curation"];
  if (category === "permissive" && blueOakIds.has(spdxId)) ids.push("blue-oak-list");
  if (spdxIds.has(spdxId)) ids.push("spdx-license-list");
  return ids.sort();
}
