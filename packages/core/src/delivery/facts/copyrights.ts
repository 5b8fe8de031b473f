import { byText, type DeliveredCopyright } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";

/** Most distinct statements that are kept. */
const MAX_COPYRIGHTS = 100_000;

/** Gathers the copyright statements of documents, each once with its first place. */
export class CopyrightCollection {
  readonly #first = new Map<string, DeliveredCopyright>();

  add({ path, result }: DeliveredDocument): void {
    for (const { text, startLine } of result.copyrights)
      if (!this.#first.has(text) && this.#first.size < MAX_COPYRIGHTS)
        this.#first.set(text, { text, location: { path, line: startLine } });
  }

  get full(): boolean {
    return this.#first.size >= MAX_COPYRIGHTS;
  }

  finish(): DeliveredCopyright[] {
    return [...this.#first.values()].sort(byText(({ text }) => text));
  }
}
