export type { Language, ReportFormat, ReportInput } from "./contract.ts";
export type { TrendPoint } from "./content/picture-content.ts";
export { shownEvidence } from "./content/evidence.ts";
export { trendPoint } from "./content/trend.ts";
export { TOKENS as PAGE_TOKENS } from "./formats/html/style/tokens.ts";
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
export type { Notice, NoticeEntry, NoticeStyle, NoticeText } from "./notice/notice.ts";
export { noticeAsHtml } from "./notice/write-html.ts";
export { noticeAsMarkdown } from "./notice/write-markdown.ts";
export { noticeAsText } from "./notice/write-text.ts";
export type {
  OfferedComponent,
  OfferLetter,
  PlacedComponent,
} from "./letter/offer/offer-letter.ts";
export { offerOutline } from "./letter/offer/offer-outline.ts";
export { LETTER_FORMS, type LetterForm, renderLetter } from "./letter/render-letter.ts";
export type { Outline } from "./outline/outline.ts";
export type {
  DefectGroup,
  DefectLetter,
  DefectLine,
  SettledLine,
} from "./letter/defects/defect-letter.ts";
export { defectOutline } from "./letter/defects/defect-outline.ts";
