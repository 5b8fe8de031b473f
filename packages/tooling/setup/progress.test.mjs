import { expect, test } from "vitest";
import { progressLine } from "./progress.mjs";

const title = "installing dependencies";

test.each([
  [{ activity: "", elapsedMs: 3 }, "set-up: installing dependencies …"],
  [{ activity: "", elapsedMs: 10_004 }, "set-up: installing dependencies, 10 s"],
  [
    { activity: "310 of 385 packages", elapsedMs: 12_999 },
    "set-up: installing dependencies, 12 s: 310 of 385 packages",
  ],
])("%o", (state, line) => {
  expect(progressLine({ title, ...state })).toBe(line);
});
