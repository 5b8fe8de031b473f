/**
 * A place in a licence's text, as `data/licenses/*.yaml` cites it.
 *
 * @typedef {object} ParsedCitation
 * @property {string} [license] the licence whose text is meant, where it is another one
 * @property {string} [at] number, path or heading of the section: `3(b)`, `5(Copyleft clause)`, `Exhibit B`
 * @property {string} [phrase] words of that section; `…` stands for words left out
 */

/** `GPL-3.0-only:6(b) "written offer"`: licence and phrase are optional, and so is the place where there is a phrase. */
const CITATION = /^(?:([A-Za-z][\w.-]*):(?=\S))?([^"]*?)\s*(?:"(.+)")?$/u;

/**
 * Reads a citation.
 *
 * @param {string} source such as `3(b) "valid for at least three years"`
 * @returns {ParsedCitation}
 */
export function parseCitation(source) {
  const [, license, at = "", phrase] = CITATION.exec(source.trim()) ?? [];
  if (at === "" && phrase === undefined) throw new Error(`not a citation: ${source}`);
  return {
    ...(license === undefined ? {} : { license }),
    ...(at === "" ? {} : { at }),
    ...(phrase === undefined ? {} : { phrase }),
  };
}
