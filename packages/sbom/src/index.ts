export { readSupplied } from "./supplied/read-supplied.ts";
export type { ReadOptions } from "./supplied/contract.ts";
export type { ColumnMapping, ProposedColumn, TableProposal } from "./table/contract.ts";
export { proposeListColumns } from "./table/propose-for-document.ts";
export { isTableField, TABLE_FIELDS, type TableField } from "./table/table-fields.ts";
export type { BomFormat, BomScope, BomSource, WriteOptions, WrittenBom } from "./write/contract.ts";
export type { SchemaVersion } from "./cyclonedx/options.ts";
export type { CycloneDxProblem } from "./cyclonedx/validate/problem.ts";
export { validateCycloneDx } from "./cyclonedx/validate/validate-cyclonedx.ts";
export { checkDocument } from "./check/check-document.ts";
export type { FieldResult, GapReport, ProfileField } from "./check/contract.ts";
export { openChecked } from "./check/open-checked.ts";
export { checkProfiles } from "./check/profiles.ts";
export {
  type BomChange,
  type BomComparison,
  type BomEntry,
  compareBoms,
} from "./work/compare-boms.ts";
export { convertCycloneDx } from "./work/convert-cyclonedx.ts";
export {
  type DocumentProblem,
  validateDocument,
  type Validation,
} from "./work/validate-document.ts";
export {
  type AttachedConclusion,
  type AttachedDocument,
  attachConclusions,
} from "./work/attach-conclusions.ts";
export { mergeInventories } from "./work/merge-inventories.ts";
export type { BomLicenseTexts } from "./write/license-texts.ts";
