export type { Language, ReportFormat, ReportInput } from "./contract.ts";
export { displayWidth } from "./formats/human/display-width.ts";
export { wrapText } from "./formats/human/wrap-text.ts";
export type { PageStyle } from "./license-page/contract.ts";
export {
  renderExceptionPage,
  renderLicensePage,
  renderUnrecordedPage,
} from "./license-page/render-license-page.ts";
export { type ReportWords, reportWords } from "./messages/report-words.ts";
export { visibleText } from "./text/visible-text.ts";
export { csvLine } from "./formats/csv/csv-line.ts";
