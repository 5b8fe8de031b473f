export { writeCycloneDx } from "./cyclonedx/write-cyclonedx.ts";
export type { CycloneDxOptions, CycloneDxVersion } from "./cyclonedx/options.ts";
export type { CycloneDxProblem } from "./cyclonedx/validate/problem.ts";
export { validateCycloneDx } from "./cyclonedx/validate/validate-cyclonedx.ts";
export { readSupplied } from "./supplied/read-supplied.ts";
