import { describe, expect, it } from "vitest";

import { bannerComments } from "./banner-comments.ts";

const linesOf = (text: string): string[] =>
  bannerComments(text).map(
    ({ lines, kept }) => `${String(kept)} ${lines.map((line) => line.text).join("|")}`,
  );

describe("bannerComments", () => {
  it("takes the first comment, and those that are to be kept", () => {
    expect(linesOf("/* a */ b; /* c */ d; /*! e */ /** f\n * @license MIT */ g")).toEqual([
      "false a",
      "true e",
      "true f|@license MIT",
    ]);
  });

  it("takes no mark in code for one in the comment before it", () => {
    expect(linesOf('a; /* b */ "@license"; /*! c */')).toEqual(["true c"]);
  });

  it("is not led astray by what looks like the beginning of a comment", () => {
    expect(linesOf('glob("**/*.js"); /*! a */ b("/*"); /** @preserve c */')).toEqual([
      "true a",
      "true @preserve c",
    ]);
  });

  it.each(["/*! a v1.2.3 ", "* @license MIT\n", "/*", "*/ @license /*", "/*! x */ @license "])(
    "goes through a long text once: %j",
    (piece) => {
      // Every mark looked through the whole text once: 18 s for 80,000 of the first.
      const cpuMs = (text: string): number => {
        const before = process.cpuUsage();
        bannerComments(text);
        return process.cpuUsage(before).user / 1_000;
      };
      expect(cpuMs(`;${piece.repeat(80_000)}`)).toBeLessThan(2_000);
    },
  );
});
