/**
 * @typedef {import("zod").infer<typeof import("./license-schema.mjs").GermanLaw>} GermanLawData
 * @typedef {import("./compile-license.mjs").LicenseFileRecord} LicenseFileRecord
 */

/**
 * The notes on German law that follow from what a record says, and those that it names itself.
 *
 * @param {LicenseFileRecord} record
 * @param {GermanLawData} data
 * @returns {string[]} ids, in the order of the data
 */
export function germanLawOf(record, data) {
  const named = new Set(record.germanLaw);
  for (const id of named) {
    if (data[id] === undefined) throw new Error(`${record.spdxId}: german-law.yaml has no ${id}`);
  }
  return Object.entries(data)
    .filter(([id, { appliesTo }]) => named.has(id) || APPLIES[appliesTo](record))
    .map(([id]) => id);
}

/** @type {Readonly<Record<GermanLawData[string]["appliesTo"], (record: LicenseFileRecord) => boolean>>} */
const APPLIES = {
  all: () => true,
  software: ({ madeFor }) => madeFor === "software",
  copyleft: ({ copyleft }) => copyleft.strength !== "none",
  termination: ({ termination }) => termination?.auto === true,
  disclaimer: ({ warrantyDisclaimer, liabilityDisclaimer }) =>
    warrantyDisclaimer !== null || liabilityDisclaimer !== null,
  named: () => false,
};
