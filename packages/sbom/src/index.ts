export { writeCycloneDx } from "./cyclonedx/write-cyclonedx.ts";
export type { CycloneDxOptions, CycloneDxVersion } from "./cyclonedx/options.ts";
export {
  validateCycloneDx,
  type CycloneDxProblem,
} from "./cyclonedx/validate/validate-cyclonedx.ts";
