/** Longest text that a value may expand to; real ones stay below 1,000. */
const MAX_EXPANDED_LENGTH = 8_192;

/** Deepest chain of properties that refer to each other. */
const MAX_REFERENCE_DEPTH = 64;

/**
 * Replaces `${name}` in the texts of one model. Every property is expanded once, so that properties that repeat
 * each other cost linear time. What is unknown, refers to itself or grows beyond the limit stays as it is written.
 */
export class Interpolator {
  readonly #lookUp: (name: string) => string | undefined;
  readonly #expanded = new Map<string, string | undefined>();
  #depth = 0;

  /** @param lookUp - the raw value of a name, which may hold placeholders itself. */
  constructor(lookUp: (name: string) => string | undefined) {
    this.#lookUp = lookUp;
  }

  /** The text with its placeholders replaced. */
  expand(text: string): string {
    let result = "";
    let from = 0;
    for (let start = text.indexOf("${"); start !== -1; start = text.indexOf("${", from)) {
      const end = text.indexOf("}", start);
      if (end === -1) break;
      const value = this.#valueOf(text.slice(start + 2, end));
      result += text.slice(from, start) + (value ?? text.slice(start, end + 1));
      if (result.length > MAX_EXPANDED_LENGTH) return text;
      from = end + 1;
    }
    return result + text.slice(from);
  }

  /** The same for a value that may be absent. */
  expandOptional(text: string | undefined): string | undefined {
    return text?.includes("${") === true ? this.expand(text) : text;
  }

  #valueOf(name: string): string | undefined {
    if (this.#expanded.has(name)) return this.#expanded.get(name);
    const raw = this.#lookUp(name);
    if (raw === undefined || this.#depth >= MAX_REFERENCE_DEPTH) return undefined;
    // While a property is being expanded it has no value: a cycle leaves its placeholder.
    this.#expanded.set(name, undefined);
    this.#depth += 1;
    const value = this.expand(raw);
    this.#depth -= 1;
    this.#expanded.set(name, value);
    return value;
  }
}
