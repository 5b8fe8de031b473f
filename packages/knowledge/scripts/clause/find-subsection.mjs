/** Forms of a list marker: how it may be written, with `@` for the label. The first that is found decides. */
const FORMS = [
  "^[ \\t>]*\\(@\\)",
  "^[ \\t>]*@\\)",
  "^[ \\t>]*@\\.",
  "(?<=\\s)\\(@\\)",
  "(?<=\\s)@\\)",
];

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/**
 * The item of a list inside a section, up to the next item; or the paragraph of a name (`Copyleft clause:`).
 *
 * @param {string} section
 * @param {string} label `b`, `1`, `A`, `iv`, `Copyleft clause`
 * @returns {string | undefined}
 */
export function findSubsection(section, label) {
  if (label.length > 4) return namedParagraph(section, label);
  for (const form of FORMS) {
    const start = indexOf(section, form, label);
    if (start === undefined) continue;
    const ends = successorsOf(label)
      .map((next) => indexOf(section, form, next, start + 1))
      .filter((end) => end !== undefined);
    return section.slice(start, ends.length === 0 ? undefined : Math.min(...ends));
  }
  return undefined;
}

/**
 * @param {string} section
 * @param {string} name
 */
function namedParagraph(section, name) {
  const start = section.search(new RegExp(`^[ \\t—–-]*${escaped(name)}[:.]`, "imu"));
  if (start === -1) return undefined;
  const length = section.slice(start + 1).search(/^[ \t]*\p{Lu}[\p{L} ]{3,40}:/mu);
  return section.slice(start, length === -1 ? undefined : start + 1 + length);
}

/**
 * @param {string} text
 * @param {string} form
 * @param {string} label
 * @param {number} [from]
 * @returns {number | undefined}
 */
function indexOf(text, form, label, from = 0) {
  const pattern = new RegExp(form.replace("@", escaped(label)), "gmu");
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}

/**
 * The labels that may follow: `i` is the letter before `j` or the first Roman number.
 *
 * @param {string} label
 * @returns {string[]}
 */
function successorsOf(label) {
  if (/^\d+$/u.test(label)) return [String(Number(label) + 1)];
  const roman = ROMAN[ROMAN.indexOf(label.toLowerCase()) + 1];
  const letter = label.length === 1 ? [String.fromCodePoint((label.codePointAt(0) ?? 0) + 1)] : [];
  if (!ROMAN.includes(label.toLowerCase()) || roman === undefined) return letter;
  return [...letter, label === label.toUpperCase() ? roman.toUpperCase() : roman];
}

/** @param {string} label */
const escaped = (label) => label.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
