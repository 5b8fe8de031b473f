/** What a status means; documents show its shape beside its word. */
export type Sign = "must-act" | "check" | "fine" | "nothing-found" | "not-assessed" | "incomplete";

/**
 * Shapes that differ without colour, as SVG paths in a box of 16 × 16 that are filled by the rule `evenodd`: octagon,
 * triangle, disc, ring, half disc.
 */
export const SIGN_SHAPES: Readonly<Record<Sign, string>> = {
  "must-act": "M5 0h6l5 5v6l-5 5H5l-5-5V5zM7 3v6h2V3zM7 11v2h2v-2z",
  check: "M8 .5 16 15H0zM7 5.500v5h2v-5zM7 11.500v2h2v-2z",
  fine: "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM3.500 8.300l3.300 3.300 5.900-6.100-1.400-1.400-4.500 4.600-1.900-1.900z",
  "nothing-found": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM4 7v2h8V7z",
  "not-assessed": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM4 7v2h8V7z",
  incomplete: "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM8 2v12A6 6 0 0 0 8 2z",
};
