export type { Language, ReportFormat, ReportInput } from "./contract.ts";
export { displayWidth } from "./formats/human/display-width.ts";
export { wrapText } from "./formats/human/wrap-text.ts";
export { formatById, formats } from "./registry.ts";
export { visibleText } from "./text/visible-text.ts";
