import { invalidIndex } from "../index/invalid-index.ts";

/** Most spellings that one pattern may stand for; a rule beyond that is a mistake. */
const MAX_SPELLINGS = 200;

const ONE_WORD = /^[a-z]+$/u;
const ASCII = /^[\x20-\x7e]*$/u;

/** Splits text as the tokeniser does: runs of letters or digits, lower case, without accents. */
export function splitWords(text: string): string[] {
  // Nearly all of our own rules and names: compiling them is a good part of the time until the first match.
  if (ONE_WORD.test(text)) return [text];
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z]+|\d+/gu) ?? [];
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

/**
 * Every word sequence that a rule's pattern stands for: `a|b` are alternatives, `(x)` may be missing.
 *
 * @example expandPattern("(gnu) gpl|lgpl") // [['gnu','gpl'], ['gnu','lgpl'], ['gpl'], ['lgpl']]
 */
export function expandPattern(pattern: string): readonly (readonly string[])[] {
  let spellings: string[][] = [[]];
  for (const part of pattern.split(" ")) {
    const optional = part.startsWith("(") && part.endsWith(")");
    const alternatives = (optional ? part.slice(1, -1) : part).split("|").map(splitWords);
    if (optional) alternatives.push([]);
    spellings = spellings.flatMap((head) => alternatives.map((words) => [...head, ...words]));
    if (spellings.length > MAX_SPELLINGS)
      throw invalidIndex("in memory", `the rule "${pattern}" has too many spellings`);
  }
  return spellings.filter((words) => words.length > 0);
}
