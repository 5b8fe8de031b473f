export {
  assessmentDocumentSchema,
  assessmentHeadSchema,
  findingGroupSchema,
  verdictSchema,
  violationSchema,
} from "./schema/assessment-schema.ts";
export { evidenceExcerptSchema } from "./schema/evidence-excerpt-schema.ts";
export { deliveredArtefactSchema } from "./schema/delivered-artefact-schema.ts";
export { obligationStateSchema } from "./schema/obligation-state-schema.ts";
export { componentSchema } from "./schema/component-schema.ts";
export { fileFindingsSchema } from "./schema/file-findings-schema.ts";
export { publishedSchemas, type PublishedSchema } from "./schema/json-schema.ts";
export {
  diagnosticSchema,
  scanHeadSchema,
  scanResultDocumentSchema,
} from "./schema/scan-result-schema.ts";
