import { citationProblem } from "../clause/citation-problem.mjs";
import { parseCitation } from "../clause/parse-citation.mjs";

/**
 * A citation as compiled records carry it.
 *
 * @typedef {object} Citation
 * @property {string} license whose text it cites
 * @property {string} numbering
 * @property {string} [at]
 * @property {string} [phrase]
 *
 * @typedef {object} CitedText
 * @property {string} id of the licence or exception
 * @property {string} numbering
 * @property {string | undefined} text absent where no package holds it, so that nothing can be checked
 */

/**
 * Reads the clauses of one record and checks every one against the text that it cites.
 *
 * @param {CitedText} own
 * @param {(id: string) => CitedText} textOf another licence's
 * @param {string[]} problems receives a line for every clause that does not hold
 * @returns {(clause: string | readonly string[] | null | undefined) => Citation[]}
 */
export function createClauseCompiler(own, textOf, problems) {
  return (clause) =>
    [clause ?? []].flat().map((source) => {
      const { license, ...place } = parseCitation(source);
      const cited = license === undefined ? own : textOf(license);
      const problem = cited.text === undefined ? undefined : citationProblem(place, cited.text);
      if (problem !== undefined) problems.push(`${own.id} cites ${source}: ${problem}`);
      return { license: cited.id, numbering: cited.numbering, ...place };
    });
}
