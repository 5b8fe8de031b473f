import { emitKeypressEvents, type Key as KeyPress } from "node:readline";

import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall } from "../contract.ts";
import { Page } from "../shared/page.ts";
import type { JudgedScan } from "../shared/scan-project.ts";
import { renderReview } from "./render-review.ts";
import { pressKey, type ReviewState } from "./review-state.ts";

const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";

/** Where a sitting takes place. */
export interface Seat {
  readonly call: CommandCall;
  readonly keyboard: NodeJS.ReadStream;
  readonly judged: JudgedScan;
}

/** Plays a sitting at a terminal: draws, waits for a key, and goes on until it is ended. */
export function playSitting(
  { call, keyboard, judged }: Seat,
  start: ReviewState,
): Promise<ReviewState> {
  const { stdout } = call.world;
  const draw = (state: ReviewState): void => {
    const page = new Page(appearanceOf(call, stdout));
    renderReview(page, state, { judged, language: call.language });
    stdout.write(CLEAR_SCREEN + page.toString());
  };
  return new Promise((resolve) => {
    let state = start;
    const end = (): void => {
      keyboard.off("keypress", onKey);
      call.world.signal.removeEventListener("abort", discard);
      keyboard.setRawMode(false);
      keyboard.pause();
      resolve(state);
    };
    const discard = (): void => {
      state = { ...state, outcome: "discard" };
      end();
    };
    const onKey = (text: string | undefined, { name, ctrl }: KeyPress): void => {
      state = pressKey(state, { name: name ?? text ?? "", ctrl, text: printable(text) });
      if (state.outcome === "open") draw(state);
      else end();
    };
    emitKeypressEvents(keyboard);
    keyboard.setRawMode(true);
    keyboard.on("keypress", onKey);
    call.world.signal.addEventListener("abort", discard);
    keyboard.resume();
    draw(state);
  });
}

function printable(text: string | undefined): string | undefined {
  return text === undefined || /\p{Cc}/u.test(text) ? undefined : text;
}
