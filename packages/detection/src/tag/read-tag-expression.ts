import { canonicalExpression } from "@lizenzlotse/licenses";

/** An SPDX expression read from the words behind a tag. */
export interface TagExpression {
  /** Canonical; absent where the words are no valid expression. */
  readonly expression: string | undefined;
  /** The words as written, white space folded. */
  readonly text: string;
  /** Characters of the input that belong to it. */
  readonly length: number;
}

/** Longest expression that is read, in characters; the line's rest is left alone. */
export const MAX_TAG_LENGTH = 1024;

const LEXEME = /[()]|[A-Za-z0-9][A-Za-z0-9.+:-]*/y;
/** What may stand between two lexemes; a line break only together with the next line's comment signs. */
const GAP = /(?:[ \t\u00a0]*(?:\r\n?|\n)?[ \t]*(?:\/\/+|\*+(?!\/)|#+|;+|--+|%+|!|"|')?[ \t]*)/y;
const SPACE = /[ \t\u00a0"'`*[\]:={]*/y;

type Expected = "operand" | "operator" | "exception";

/**
 * Reads as much as is grammatical: an id, then operator and id, within brackets. It ends where the line ends
 * after an operand, or where a word cannot continue the expression ("MIT license").
 */
export function readTagExpression(input: string): TagExpression {
  const text = input.slice(0, MAX_TAG_LENGTH);
  const reader = new ExpressionReader(text);
  const end = reader.read();
  const written = reader.lexemes.join(" ");
  return { expression: canonicalExpression(written), text: written, length: end };
}

class ExpressionReader {
  readonly lexemes: string[] = [];
  readonly #text: string;
  #expected: Expected = "operand";
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): number {
    let at = matchEnd(SPACE, this.#text, 0);
    let end = at;
    for (;;) {
      const next = this.#readLexeme(at);
      if (next === undefined) return this.#close(end);
      end = next;
      // After a complete operand outside brackets the line's end is the expression's end.
      const sameLine = this.#expected === "operator" && this.#depth === 0;
      at = sameLine ? matchEnd(SPACE_WITHIN_LINE, this.#text, end) : matchEnd(GAP, this.#text, end);
    }
  }

  /** Takes the lexeme at `at` if the grammar allows it there; answers its end. */
  #readLexeme(at: number): number | undefined {
    LEXEME.lastIndex = at;
    const lexeme = LEXEME.exec(this.#text)?.[0];
    if (lexeme === undefined) return undefined;
    const accepted = this.#accept(trimmed(lexeme));
    return accepted === undefined ? undefined : at + accepted.length;
  }

  #accept(lexeme: string): string | undefined {
    const operator = lexeme.toUpperCase();
    if (this.#expected === "operator") return this.#acceptOperator(lexeme, operator);
    if (lexeme === "(") {
      if (this.#expected === "exception") return undefined;
      this.#depth += 1;
    } else if (lexeme === ")" || ["AND", "OR", "WITH"].includes(operator)) return undefined;
    else this.#expected = "operator";
    this.lexemes.push(lexeme);
    return lexeme;
  }

  #acceptOperator(lexeme: string, operator: string): string | undefined {
    if (lexeme === ")") {
      if (this.#depth === 0) return undefined;
      this.#depth -= 1;
    } else if (operator === "AND" || operator === "OR") this.#expected = "operand";
    else if (operator === "WITH") this.#expected = "exception";
    else return undefined;
    this.lexemes.push(lexeme === ")" ? lexeme : operator);
    return lexeme;
  }

  /** Drops an operator without operand and closes brackets that the line left open. */
  #close(end: number): number {
    while (["AND", "OR", "WITH", "("].includes(this.lexemes.at(-1) ?? "")) {
      if (this.lexemes.pop() === "(") this.#depth -= 1;
    }
    while (this.#depth > 0) {
      this.lexemes.push(")");
      this.#depth -= 1;
    }
    return end;
  }
}

const SPACE_WITHIN_LINE = /[ \t\u00a0]*/y;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** An id never ends in a dot or hyphen: those close a sentence or a comment. */
function trimmed(lexeme: string): string {
  return lexeme.replace(/[.:-]+$/u, "");
}
