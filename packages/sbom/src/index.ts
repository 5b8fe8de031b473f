export { readSupplied } from "./supplied/read-supplied.ts";
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
export { mergeInventories } from "./work/merge-inventories.ts";
