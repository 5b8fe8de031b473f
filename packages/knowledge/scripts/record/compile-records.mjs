import { createClauseCompiler } from "./compile-clause.mjs";
import { compileLicense, compileNotes, statedCompiler } from "./compile-license.mjs";
import { compileObligation } from "./compile-obligation.mjs";
import { germanLawOf } from "./german-law.mjs";
import { sourcesOfRecord } from "./sources-of-record.mjs";

/**
 * @typedef {import("../read-data.mjs").KnowledgeData} KnowledgeData
 * @typedef {import("./compile-clause.mjs").CitedText} CitedText
 */

/**
 * Compiles all records; throws where one cites what its licence does not say.
 *
 * @param {KnowledgeData} data
 */
export function compileRecords(data) {
  const { licenses, exceptions, obligations } = data.records;
  const textOf = citedTexts(data);
  /** @type {string[]} */
  const problems = [];
  const compiled = {
    licenses: [...licenses.values()].map((file) => {
      const own = textOf(file.spdxId);
      return compileLicense(file, {
        listed: data.spdx.get(file.spdxId),
        sources: sourcesOfRecord(file, data),
        germanLaw: germanLawOf(file, data.germanLaw),
        citations: own.text === undefined ? "not-checked" : "by-test",
        obligations,
        clause: createClauseCompiler(own, textOf, problems),
      });
    }),
    exceptions: [...exceptions.values()].map((file) => compileException(file, data, problems)),
    obligations: [...obligations.values()].map(compileObligation),
    germanLaw: Object.entries(data.germanLaw).map(([id, note]) => ({ id, ...note })),
  };
  if (problems.length > 0) throw new Error(`clauses that do not hold:\n${problems.join("\n")}`);
  return compiled;
}

/**
 * @param {KnowledgeData} data
 * @returns {(id: string) => CitedText}
 */
function citedTexts({ records, texts }) {
  return (id) => {
    const record = records.licenses.get(id);
    if (record === undefined) throw new Error(`${id} is cited, but has no record`);
    return { id, numbering: record.numbering, text: texts.get(id) };
  };
}

/**
 * @param {import("zod").infer<typeof import("./license-schema.mjs").ExceptionFile>} file
 * @param {KnowledgeData} data
 * @param {string[]} problems
 */
function compileException({ textIn, ...file }, { texts, records }, problems) {
  for (const id of file.eases) {
    if (!records.obligations.has(id)) throw new Error(`${file.spdxId} eases ${id}: no obligation`);
  }
  const text = textIn === undefined ? undefined : texts.get(textIn);
  if (textIn !== undefined && text === undefined) throw new Error(`there is no text of ${textIn}`);
  const own = { id: file.spdxId, numbering: file.numbering, text };
  const clause = createClauseCompiler(
    own,
    (id) => ({ id, numbering: "section", text: texts.get(id) }),
    problems,
  );
  const stated = statedCompiler(clause);
  return {
    ...file,
    names: { de: file.names.de ?? file.names.en, en: file.names.en },
    permission: stated(file.permission),
    conditions: file.conditions.map(stated),
    limits: file.limits.map(stated),
    notes: compileNotes(file.notes, clause),
    citations: text === undefined ? "not-checked" : "by-test",
    confidence: file.status === "geprüft" ? "reviewed" : "curated",
    sources: ["license-text", "lizenzlotse-curation", "spdx-license-list"],
  };
}
