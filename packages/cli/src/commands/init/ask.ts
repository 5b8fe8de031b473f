/** One of several answers. */
export interface Choice<Value> {
  readonly value: Value;
  readonly text: string;
}

/** Asks a person. One implementation talks to a terminal, tests answer from a list. */
export interface Ask {
  /** One of the choices; an empty answer is the first. */
  choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** Any number of the choices, at least one; an empty answer is the first. */
  chooseSeveral<Value>(
    question: string,
    choices: readonly Choice<Value>[],
  ): Promise<readonly Value[]>;
  /**
   * A text that `check` accepts.
   *
   * @param fallback - what an empty answer means.
   * @param check - what is wrong with an answer, or `undefined`.
   */
  text(
    question: string,
    fallback: string,
    check: (answer: string) => string | undefined,
  ): Promise<string>;
}
