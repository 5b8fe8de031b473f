/** How a mention was worded, strongest first. */
export type MentionForm = "name" | "short" | "address";

/** A licence named in running text, before it is judged. */
export interface Mention {
  /** Family id, or the expression where the SPDX list gave the name. */
  readonly family: string;
  readonly form: MentionForm;
  /** Token indexes, half-open: the name with its version. */
  readonly start: number;
  readonly end: number;
  /** Index behind the name alone. */
  readonly nameEnd: number;
  /** Alternatives that the mention itself names ("version 2 or 3"); mostly one. */
  readonly expressions: readonly string[];
  /** Whether a version stands in the text. */
  readonly versioned: boolean;
  readonly gnu: boolean;
  /** What the name means where a GNU licence is offered in its place. */
  readonly besideGnu: string | undefined;
  /** Whether the licence has versions and none is named: shown, never concluded. */
  readonly unclear: boolean;
  /** Whether the name is used for several alike texts. */
  readonly generic: boolean;
  /** Whether it counts only where nothing else is named. */
  readonly fallback: boolean;
  /** Licences beside which it says nothing of its own. */
  readonly impliedBy: readonly string[];
}

/** An exception named in running text. */
export interface ExceptionMention {
  readonly exception: string;
  /** Family that it can belong to; absent: the GNU licences. */
  readonly family: string | undefined;
  /** Whether its wording is part of others', which then go before. */
  readonly general: boolean;
  readonly start: number;
  readonly end: number;
}

/** The family of an SPDX identifier: its first word, as family rules are called. */
export function familyOfLeaf(leaf: string): string {
  return (/^[A-Za-z]+/u.exec(leaf)?.[0] ?? leaf).toLowerCase();
}

/** Whether an expression of one licence speaks of a GNU licence. */
export function isGnuLeaf(leaf: string): boolean {
  return /^(?:[AL]?GPL|GFDL)-/u.test(leaf);
}
