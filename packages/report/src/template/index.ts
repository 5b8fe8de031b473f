export { contrastOnLight, MIN_CONTRAST } from "./contrast.ts";
export {
  type AddedSection,
  type AgencyDetails,
  CHAPTER_NAMES,
  type ChapterName,
  type Logo,
  type ReportTemplate,
} from "./report-template.ts";
