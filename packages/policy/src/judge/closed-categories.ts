/** Categories whose very use may need a permission: they are not open source. */
export const CLOSED_CATEGORIES = ["source-available", "non-commercial", "proprietary"] as const;
