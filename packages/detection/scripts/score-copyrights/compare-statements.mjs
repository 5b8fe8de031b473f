/**
 * One claim of copyright as labels and results give it.
 *
 * @typedef {{ holder: string, years?: string | undefined }} Statement
 */

/**
 * What agrees between the labelled and the found statements of one file. Statements are compared as sets: a file that
 * repeats its banner claims the same thing twice.
 *
 * @param {readonly Statement[]} expected
 * @param {readonly Statement[]} found
 */
export function compareStatements(expected, found) {
  const wanted = new Map(expected.map((statement) => [keyOf(statement), statement]));
  const given = new Map(found.map((statement) => [keyOf(statement), statement]));
  return {
    matched: [...wanted.keys()].filter((key) => given.has(key)).length,
    missing: [...wanted].filter(([key]) => !given.has(key)).map(([, statement]) => statement),
    extra: [...given].filter(([key]) => !wanted.has(key)).map(([, statement]) => statement),
  };
}

/**
 * Case, punctuation and white space do not count; every word of the holder and every year does.
 *
 * @param {Statement} statement
 */
function keyOf({ holder, years = "" }) {
  const words = holder.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join(" ")}|${[...yearsIn(years)].sort().join()}`;
}

/**
 * Every single year, and the start of an open range with a hyphen.
 *
 * @param {string} years
 * @returns {Set<string>}
 */
function yearsIn(years) {
  /** @type {Set<string>} */
  const all = new Set();
  let before = "";
  for (const [, written = "", range, end] of years.matchAll(
    /(\d{2,4})(\s*-\s*(\d{2,4}|present)?)?/gu,
  )) {
    const from = complete(written, before);
    before = from;
    if (range === undefined) all.add(from);
    else if (end === undefined || end === "present") all.add(`${from}-`);
    else
      for (let year = Number(from); year <= Number(complete(end, from)); year += 1)
        all.add(String(year));
  }
  return all;
}

/**
 * @param {string} digits
 * @param {string} before
 */
function complete(digits, before) {
  return digits.length === 4 ? digits : before.slice(0, 2) + digits;
}
