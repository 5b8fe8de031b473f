/**
 * @typedef {object} Result
 * @property {import("../setup/test-summary.mjs").Outcome} outcome
 * @property {string} output what the tool said
 * @property {string} [remark] a few words beside the time
 */

/**
 * Looks at the whole workspace, which is set up; `write` repairs what can be repaired.
 *
 * @typedef {(request: { root: string, write: boolean }) => Promise<Result>} Check
 */

export {};
