import { toLongReference } from "./obligation-schema.mjs";
import { parseTrigger } from "./parse-trigger.mjs";

/**
 * @typedef {import("zod").infer<typeof import("./obligation-schema.mjs").ObligationFile>} ObligationFile
 * @typedef {import("zod").infer<typeof import("./obligation-schema.mjs").ObligationReference>} Reference
 * @typedef {import("./compile-clause.mjs").Citation} Citation
 * @typedef {(clause: string | readonly string[] | null | undefined) => Citation[]} ClauseCompiler
 */

/** @param {ObligationFile} file */
export function compileObligation({ when, ...file }) {
  return { ...file, trigger: parseTrigger(when) };
}

/**
 * How a licence asks for generic duties. Where it says nothing of its own, the generic trigger and recipient hold.
 *
 * @param {readonly Reference[]} references
 * @param {ReadonlyMap<string, ObligationFile>} obligations
 * @param {ClauseCompiler} compileClause
 */
export function compileReferences(references, obligations, compileClause) {
  return references.map((reference) => {
    const { alternatives, ...main } = toLongReference(reference);
    const compile = (/** @type {typeof main} */ given) =>
      compileReference(given, obligations, compileClause);
    return { ...compile(main), alternatives: alternatives.map(compile) };
  });
}

/**
 * @param {Omit<import("./obligation-schema.mjs").ReferenceLong, "alternatives">} reference
 * @param {ReadonlyMap<string, ObligationFile>} obligations
 * @param {ClauseCompiler} compileClause
 */
function compileReference({ id, clause, when, recipient, ...own }, obligations, compileClause) {
  const generic = obligations.get(id);
  if (generic === undefined) throw new Error(`there is no obligation ${id}`);
  return {
    id,
    trigger: parseTrigger(when ?? generic.when),
    recipient: recipient ?? generic.recipient,
    ...own,
    clause: compileClause(clause),
  };
}
