import type { Component, Occurrence } from "@lizenzlotse/model";

import type { EvidenceIdentity, IdentityMethod } from "./normalized.ts";

/** How a place tells what a component is, in the words of the standard, and how sure that is. */
interface Technique {
  readonly technique: IdentityMethod["technique"];
  readonly confidence: number;
}

/**
 * By kind of place. A lockfile and the metadata of an installed package name the very version; a manifest names what its
 * author wanted; a supplied document says what nobody has looked at since.
 */
const TECHNIQUES: Readonly<Partial<Record<Occurrence["source"], Technique>>> = {
  lockfile: { technique: "manifest-analysis", confidence: 1 },
  installed: { technique: "manifest-analysis", confidence: 1 },
  manifest: { technique: "manifest-analysis", confidence: 0.8 },
  "bill-of-materials": { technique: "other", confidence: 0.5 },
};

/** Files of one component that are named; many lockfiles of one tree may name the same package. */
const MAX_METHODS = 16;

/** Remembers methods, because thousands of components are told by the same lockfile. */
export class IdentityMethods {
  readonly #methods = new Map<string, IdentityMethod>();

  /**
   * What tells that a component is the package that its purl names: each file with how it was read. Nothing for what has no
   * purl, for its name is our own then.
   */
  identityOf({ purl, occurrences }: Component): EvidenceIdentity | undefined {
    if (purl === undefined) return undefined;
    const methods = new Set<IdentityMethod>();
    for (const { location, source } of occurrences) {
      const technique = TECHNIQUES[source];
      if (technique !== undefined && methods.size < MAX_METHODS)
        methods.add(this.#method(technique, location.path));
    }
    if (methods.size === 0) return undefined;
    const confidence = Math.max(...[...methods].map((method) => method.confidence));
    return { field: "purl", confidence, concludedValue: purl, methods: [...methods] };
  }

  #method({ technique, confidence }: Technique, value: string): IdentityMethod {
    const key = `${technique} ${String(confidence)} ${value}`;
    const known = this.#methods.get(key);
    if (known !== undefined) return known;
    const method = { technique, confidence, value };
    this.#methods.set(key, method);
    return method;
  }
}
