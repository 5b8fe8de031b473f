/** Code of the rule that an open duty of a delivered artefact breaks. */
export const OPEN_OBLIGATION_RULE = "obligation/open";
