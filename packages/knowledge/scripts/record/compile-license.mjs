import { compileReferences } from "./compile-obligation.mjs";

/**
 * @typedef {import("zod").infer<typeof import("./license-schema.mjs").LicenseRecord>} LicenseFileRecord
 * @typedef {import("./compile-obligation.mjs").ObligationFile} ObligationFile
 * @typedef {import("./compile-obligation.mjs").ClauseCompiler} ClauseCompiler
 *
 * @typedef {object} LicenseContext
 * @property {{ name: string, osiApproved: boolean } | undefined} listed what the SPDX list says
 * @property {readonly string[]} sources
 * @property {readonly string[]} germanLaw ids
 * @property {"by-test" | "not-checked"} citations whether they were compared with the text
 * @property {ReadonlyMap<string, ObligationFile>} obligations
 * @property {ClauseCompiler} clause
 */

/**
 * A licence as the published records carry it: every clause resolved, what lists know taken from them.
 *
 * @param {LicenseFileRecord} file
 * @param {LicenseContext} context
 */
export function compileLicense(file, { listed, clause, obligations, ...context }) {
  const { names, numbering, status, copyleft, patent, versions } = file;
  const stated = statedCompiler(clause);
  const english = names.en ?? listed?.name;
  if (english === undefined)
    throw new Error(`${file.spdxId}: not on the list, so names.en is needed`);
  return {
    ...file,
    names: { de: names.de ?? english, en: english },
    numbering,
    osiApproved: listed?.osiApproved ?? false,
    copyleft: { ...copyleft, clause: clause(copyleft.clause) },
    patent: { ...patent, clause: clause(patent.clause) },
    versions: { ...versions, clause: clause(versions.clause) },
    networkTrigger: stated(file.networkTrigger),
    useRestriction: stated(file.useRestriction),
    lawVenue: stated(file.lawVenue),
    warrantyDisclaimer: clause(file.warrantyDisclaimer),
    liabilityDisclaimer: clause(file.liabilityDisclaimer),
    termination: stated(file.termination),
    relicenseTo: file.relicenseTo.map(stated),
    prohibitions: file.prohibitions.map(stated),
    notes: compileNotes(file.notes, clause),
    obligations: compileReferences(file.obligations, obligations, clause),
    confidence: status === "geprüft" ? "reviewed" : "curated",
    germanLaw: context.germanLaw,
    sources: context.sources,
    citations: context.citations,
  };
}

/**
 * @param {LicenseFileRecord["notes"]} notes
 * @param {ClauseCompiler} clause
 */
export const compileNotes = (notes, clause) =>
  notes.map(({ clause: places, ...text }) => ({ text, clause: clause(places) }));

/**
 * @param {ClauseCompiler} clause
 * @returns {<T extends { clause: string | string[] }>(value: T | null) => (Omit<T, "clause"> & { clause: import("./compile-clause.mjs").Citation[] }) | null}
 */
export function statedCompiler(clause) {
  return (value) => (value === null ? null : { ...value, clause: clause(value.clause) });
}
