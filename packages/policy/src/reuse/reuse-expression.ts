/** Longest expression that is read. */
const MAX_LENGTH = 10_000;
/** Deepest nesting of parentheses. */
const MAX_DEPTH = 100;

/**
 * The identifiers of an SPDX expression as they are written, exceptions too; unlike elsewhere nothing is normalised,
 * because REUSE compares names of files.
 *
 * @returns `undefined` where it is no expression.
 */
export function identifiersIn(expression: string): readonly string[] | undefined {
  if (expression.length > MAX_LENGTH) return undefined;
  const tokens = expression.match(/[()]|[^\s()]+/gu) ?? [];
  const reader = new ExpressionReader(tokens);
  return reader.readAll();
}

class ExpressionReader {
  readonly #tokens: readonly string[];
  readonly #identifiers: string[] = [];
  #position = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  readAll(): readonly string[] | undefined {
    const isRead = this.#readSequence(0) && this.#position === this.#tokens.length;
    return isRead ? this.#identifiers : undefined;
  }

  #readSequence(depth: number): boolean {
    if (depth > MAX_DEPTH || !this.#readOperand(depth)) return false;
    while (this.#isNext("AND") || this.#isNext("OR")) {
      this.#position += 1;
      if (!this.#readOperand(depth)) return false;
    }
    return true;
  }

  #readOperand(depth: number): boolean {
    if (this.#isNext("(")) {
      this.#position += 1;
      if (!this.#readSequence(depth + 1) || !this.#isNext(")")) return false;
      this.#position += 1;
      return true;
    }
    if (!this.#readIdentifier()) return false;
    if (!this.#isNext("WITH")) return true;
    this.#position += 1;
    return this.#readIdentifier();
  }

  #readIdentifier(): boolean {
    const token = this.#tokens[this.#position];
    const isIdentifier =
      token !== undefined && /^[\w.:-]+\+?$/u.test(token) && !OPERATORS.has(token.toUpperCase());
    if (!isIdentifier) return false;
    this.#identifiers.push(token);
    this.#position += 1;
    return true;
  }

  #isNext(token: string): boolean {
    return this.#tokens[this.#position]?.toUpperCase() === token;
  }
}

const OPERATORS: ReadonlySet<string> = new Set(["AND", "OR", "WITH"]);
