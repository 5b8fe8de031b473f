/** @type {import("prettier").Config} */
export default {
  printWidth: 100,
  trailingComma: "all",
  overrides: [
    // Prose is wrapped by its author; rewrapping would turn one changed word into a changed paragraph.
    { files: "*.md", options: { proseWrap: "preserve" } },
  ],
};
