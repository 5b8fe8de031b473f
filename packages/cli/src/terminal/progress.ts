import type { ProgressEvent } from "@lizenzlotse/core";

import type { Messages } from "../messages/messages.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds between two updates of a line that a person watches. */
const LIVE_INTERVAL_MS = 100;
/** Milliseconds between two lines of a log that nobody watches. */
const LOG_INTERVAL_MS = 10_000;

/** What asking others is doing. */
export interface AskEvent {
  readonly step: "ask";
  readonly source: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Says on standard error what a scan is doing: one line that rewrites itself on a terminal; in CI and in files at most
 * one line every ten seconds.
 */
export class Progress {
  readonly #terminal: Terminal;
  readonly #messages: Messages;
  #lastMs: number;
  #lineShown = false;

  constructor(terminal: Terminal, messages: Messages) {
    this.#terminal = terminal;
    this.#messages = messages;
    this.#lastMs = terminal.nowMs();
  }

  readonly report = (event: ProgressEvent | AskEvent): void => {
    if (event.step === "cache-off") {
      this.end();
      this.#terminal.warn(this.#messages.errors[event.error.code], event.error.hint);
      return;
    }
    if (this.#terminal.verbosity === "quiet") return;
    const now = this.#terminal.nowMs();
    if (now - this.#lastMs < (this.#terminal.live ? LIVE_INTERVAL_MS : LOG_INTERVAL_MS)) return;
    this.#lastMs = now;
    this.#show(this.#text(event));
  };

  /** Removes the live line, so that what follows starts on a clean one. */
  end(): void {
    if (this.#lineShown) this.#terminal.writeError("\r\u001b[2K");
    this.#lineShown = false;
  }

  #show(text: string): void {
    this.#terminal.writeError(this.#terminal.live ? `\r\u001b[2K${text}` : `${text}\n`);
    this.#lineShown = this.#terminal.live;
  }

  #text(event: Exclude<ProgressEvent, { step: "cache-off" }> | AskEvent): string {
    const texts = this.#messages.progress;
    switch (event.step) {
      case "walk":
        return texts.walk(event.files);
      case "analyze":
        return texts.analyze(event.analyzer, event.files);
      case "match":
        return texts.match(event.done, event.total);
      case "ask":
        return texts.ask(event.source, event.done, event.total);
      case "conclude":
        return texts.conclude(event.components);
    }
  }
}
