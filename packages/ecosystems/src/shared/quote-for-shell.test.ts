import { spawnSync } from "node:child_process";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { quoteForShell } from "./quote-for-shell.ts";

describe("quoteForShell", () => {
  it.each([
    ["requirements-dev.txt", "requirements-dev.txt"],
    ["Anlage A/requirements.txt", "'Anlage A/requirements.txt'"],
    ["requirements;reboot.txt", "'requirements;reboot.txt'"],
    ["-requirements.txt", "'-requirements.txt'"],
    ["a\u001b[2J\nb", "'a?[2J?b'"],
    ["", "''"],
  ])("writes %j as %s", (name, word) => {
    expect(quoteForShell(name)).toBe(word);
  });

  it.skipIf(process.platform === "win32")("gives a shell one word, whatever the name", () => {
    const names = fc.array(
      fc.string({ unit: "grapheme" }).filter((name) => !/\p{Cc}/u.test(name)),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(names, (words) => {
        const command = `printf '%s\\n' ${words.map(quoteForShell).join(" ")}`;
        expect(spawnSync("sh", ["-c", command], { encoding: "utf8" }).stdout).toBe(
          words.map((word) => `${word}\n`).join(""),
        );
      }),
      { numRuns: 50 },
    );
  });
});
