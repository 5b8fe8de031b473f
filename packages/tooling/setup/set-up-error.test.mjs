import { expect, test } from "vitest";
import { describeSetUpError, SetUpError } from "./set-up-error.mjs";

test("what the tool said comes first, then what is missing, then what to do", () => {
  const error = new SetUpError("The disk is full.", {
    hint: "Free some space.",
    output: "ENOSPC\n",
  });
  expect(describeSetUpError(error)).toBe(
    "ENOSPC\n\nerror[set-up]: The disk is full.\n  help: Free some space.\n",
  );
});

test("the exit code is that of the environment", () => {
  expect(new SetUpError("…").exitCode).toBe(4);
});
