import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";

import { createProgram } from "../program.ts";
import type { World } from "../terminal/terminal.ts";
import { usageErrorText } from "./usage-error.ts";

/** Nothing is run or written: every call here is refused by the argument parser. */
const WORLD = { version: "0.0.0" } as World;

async function refusalOf(argumentsGiven: readonly string[]): Promise<CommanderError> {
  const program = createProgram(WORLD, {
    language: "de",
    argumentsGiven,
    onResult: () => undefined,
  });
  const outcome: unknown = await program
    .parseAsync([...argumentsGiven], { from: "user" })
    .catch((error: unknown) => error);
  if (outcome instanceof CommanderError) return outcome;
  throw new TypeError("expected a CommanderError", { cause: outcome });
}

describe("usageErrorText", () => {
  it.each([
    [[], "Es fehlt ein Befehl; „lotse --help“ zeigt alle."],
    [["scna"], "Den Befehl „scna“ gibt es nicht. Ist „scan“ gemeint?"],
    [["zzz"], "Den Befehl „zzz“ gibt es nicht."],
    [["scan", "--colour"], "Die Option „--colour“ gibt es nicht. Ist „--color“ gemeint?"],
    [["report"], "Die Angabe „file“ fehlt."],
    [["scan", "--policy"], "Der Option „--policy <name|file>“ fehlt ihr Wert."],
    [
      ["scan", "--color", "rot"],
      "Der Wert „rot“ der Option „--color <when>“ ist nicht möglich. Möglich sind: auto, always, never.",
    ],
    [["scan", "a", "b"], "Zu viele Angaben für „scan“: 2 statt höchstens 1."],
  ])("says in German what is wrong with %j", async (argumentsGiven, text) => {
    expect(usageErrorText(await refusalOf(argumentsGiven), "de")).toBe(text);
  });

  it("says it in English as the parser does", async () => {
    const error = await refusalOf(["scan", "--policy"]);
    expect(usageErrorText(error, "en")).toBe("option '--policy <name|file>' argument missing");
  });

  it("shows a sentence that it does not know", () => {
    const error = new CommanderError(1, "commander.new", "error: something new");
    expect(usageErrorText(error, "de")).toBe("something new");
  });
});
