export { readSupplied } from "./supplied/read-supplied.ts";
export type { BomFormat, BomScope, BomSource, WriteOptions, WrittenBom } from "./write/contract.ts";
export type { SchemaVersion } from "./cyclonedx/options.ts";
export type { CycloneDxProblem } from "./cyclonedx/validate/problem.ts";
export { validateCycloneDx } from "./cyclonedx/validate/validate-cyclonedx.ts";
