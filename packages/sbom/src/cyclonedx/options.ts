/** Versions of CycloneDX that can be written. 1.6 is what most consumers read; 1.7 carries every licence apart. */
export type CycloneDxVersion = "1.6" | "1.7";

/** How a bill of materials is written. */
export interface CycloneDxOptions {
  readonly specVersion: CycloneDxVersion;
}
