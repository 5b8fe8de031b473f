/** Name by which the code of a compiled schema asks for what tells whether items are distinct. */
export const LINKED_DISTINCT = "lizenzlotse/distinct";

/** Name by which it asks for the formats of texts. */
export const LINKED_FORMATS = "lizenzlotse/formats";
