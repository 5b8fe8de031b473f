import type { ValidateFunction } from "ajv";

import type { SchemaVersion } from "../options.ts";
import { checkReferences } from "./check-references.ts";
import { isTooDeep, MAX_LEVELS } from "./is-too-deep.ts";
import type { CycloneDxProblem } from "./problem.ts";

/**
 * Validates a document against the published schema of a version and checks that its references lead somewhere.
 * Takes linear time.
 *
 * @param document - parsed JSON.
 * @returns the first problems found, empty for a valid document.
 */
export async function validateCycloneDx(
  document: unknown,
  specVersion: SchemaVersion,
): Promise<readonly CycloneDxProblem[]> {
  if (isTooDeep(document))
    return [{ path: "", message: `more than ${String(MAX_LEVELS)} nested levels` }];
  const { loadValidator } = await import("./load-validator.ts");
  const validate = validators.get(specVersion) ?? loadValidator(specVersion);
  validators.set(specVersion, validate);
  if (validate(document)) return checkReferences(document as object);
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    path: instancePath,
    message: message ?? "is invalid",
  }));
}

/** Loaded validators; loading is a pure function of the version, so keeping them changes nothing but time. */
const validators = new Map<SchemaVersion, ValidateFunction>();
