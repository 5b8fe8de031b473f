import type { PackageAnswer } from "../contract.ts";

/** What was asked of which source. */
export interface AskedQuestion {
  readonly source: string;
  readonly origin: string;
  readonly purl: string;
}

/** What is remembered of an answer. */
export interface RememberedAnswer {
  /** RFC 3339 date. */
  readonly askedOn: string;
  /** Absent where the source did not know the package. */
  readonly answer?: PackageAnswer | undefined;
}

/** Answers of earlier runs. A published version does not change, so they hold for long. */
export interface AnswerMemory {
  recall(question: AskedQuestion): RememberedAnswer | undefined;
  remember(question: AskedQuestion, answer: RememberedAnswer): void;
  close(): void;
}

/** Remembers nothing. */
export const NO_MEMORY: AnswerMemory = {
  recall: () => undefined,
  remember: () => undefined,
  close: () => undefined,
};
