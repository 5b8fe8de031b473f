export { categoryLabel } from "./category/category-label.ts";
export { categoryOf, classifiedLicenses } from "./category/category-of.ts";
export {
  LICENSE_CATEGORIES,
  type CategoryFact,
  type CopyleftScope,
  type FactConfidence,
  type LicenseCategory,
  type NetworkTrigger,
  type UseRestriction,
} from "./category/license-category.ts";
export { KNOWLEDGE_VERSION } from "./generated/license-classes.ts";
export { KNOWLEDGE_SOURCES, sourceOf, type KnowledgeSource } from "./source-of.ts";
