import { createInterface } from "node:readline";
import { Readable } from "node:stream";

import { type Localized, LotseError } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import type { Ask, Choice } from "./ask.ts";

/** Most answers in a row that are not understood. */
const MAX_ATTEMPTS = 20;

/** What the prompts say beside the questions. */
export interface PromptTexts {
  readonly one: string;
  readonly several: string;
  readonly notUnderstood: string;
}

/** A person at a terminal, or lines from elsewhere. */
export interface Conversation {
  readonly input: AsyncIterable<Uint8Array>;
  readonly write: (text: string) => void;
  readonly texts: PromptTexts;
}

/** Asks with plain numbered prompts, which screen readers and dumb terminals can show too. */
export class TerminalAsk implements Ask {
  readonly #lines: AsyncIterator<string>;
  readonly #conversation: Conversation;
  readonly #close: () => void;

  constructor(conversation: Conversation) {
    const reader = createInterface({
      input: Readable.from(conversation.input),
      crlfDelay: Infinity,
    });
    this.#lines = reader[Symbol.asyncIterator]();
    this.#conversation = conversation;
    this.#close = () => {
      reader.close();
    };
  }

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const [chosen] = await this.#fromList(question, choices, this.#conversation.texts.one, 1);
    if (chosen === undefined) throw endOfInput();
    return chosen.value;
  }

  async chooseSeveral<Value>(
    question: string,
    choices: readonly Choice<Value>[],
  ): Promise<readonly Value[]> {
    const { several } = this.#conversation.texts;
    const chosen = await this.#fromList(question, choices, several, choices.length);
    return chosen.map(({ value }) => value);
  }

  async text(
    question: string,
    fallback: string,
    check: (answer: string) => string | undefined,
  ): Promise<string> {
    this.#conversation.write(`\n${question}\n`);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const answer = (await this.#answer(fallback)) || fallback;
      const problem = check(answer);
      if (problem === undefined) return answer;
      this.#conversation.write(`  ${problem}\n`);
    }
    throw endOfInput();
  }

  /** Ends the conversation, so that the process can end. */
  close(): void {
    this.#close();
  }

  async #fromList<Value>(
    question: string,
    choices: readonly Choice<Value>[],
    howTo: string,
    most: number,
  ): Promise<readonly Choice<Value>[]> {
    const list = choices.map(({ text }, index) => `  ${String(index + 1)}  ${visibleText(text)}\n`);
    this.#conversation.write(`\n${question}\n${list.join("")}`);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const chosen = chosenBy((await this.#answer(howTo)) || "1", choices);
      if (chosen !== undefined && chosen.length <= most) return chosen;
      this.#conversation.write(`  ${this.#conversation.texts.notUnderstood}\n`);
    }
    throw endOfInput();
  }

  async #answer(hint: string): Promise<string> {
    this.#conversation.write(`[${visibleText(hint)}] > `);
    const line = await this.#lines.next();
    if (line.done === true) throw endOfInput();
    return line.value.trim();
  }
}

/** The choices that numbers name, in their order; `undefined` where something else was typed. */
function chosenBy<Value>(
  answer: string,
  choices: readonly Choice<Value>[],
): readonly Choice<Value>[] | undefined {
  const numbers = new Set(answer.split(/[\s,+]+/u).map(Number));
  const chosen = choices.filter((_, index) => numbers.has(index + 1));
  return chosen.length === numbers.size ? chosen : undefined;
}

function endOfInput(): LotseError {
  return new LotseError("USAGE", NO_MORE_ANSWERS, { hint: WITHOUT_QUESTIONS });
}

const NO_MORE_ANSWERS: Localized = {
  de: "Die Fragen wurden nicht zu Ende beantwortet; es wurde nichts geschrieben.",
  en: "The questions were not answered to the end; nothing was written.",
};

/** How to go without questions. */
export const WITHOUT_QUESTIONS: Localized = {
  de: "Ohne Rückfragen: lotse init --preset webdienst --yes",
  en: "Without questions: lotse init --preset webdienst --yes",
};
