import { Enums } from "@cyclonedx/cyclonedx-library";
import type { ComponentKind, ExternalReference, HashAlgorithm } from "@lizenzlotse/model";

// The library's enums hold the words of the standard, and so does our model: only the types differ.
const KINDS = byWord(Enums.ComponentType);
const REFERENCE_TYPES = byWord(Enums.ExternalReferenceType);
const ALGORITHMS = byWord(Enums.HashAlgorithm);

export function componentType(kind: ComponentKind): Enums.ComponentType {
  return KINDS.get(kind) ?? Enums.ComponentType.Library;
}

export function referenceType(type: ExternalReference["type"]): Enums.ExternalReferenceType {
  return REFERENCE_TYPES.get(type) ?? Enums.ExternalReferenceType.Other;
}

/** `undefined` for an algorithm that the library does not know. */
export function hashAlgorithm(algorithm: HashAlgorithm): Enums.HashAlgorithm | undefined {
  return ALGORITHMS.get(algorithm);
}

function byWord<T extends string>(words: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.values(words).map((word) => [word, word]));
}
