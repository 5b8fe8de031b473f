import { describe, expect, it } from "vitest";

import { parseJobs, parseTimeout } from "./numbers.ts";

const USAGE = expect.objectContaining({ code: "USAGE" }) as Error;

describe("parseTimeout", () => {
  it.each([
    ["90", 90_000],
    ["90s", 90_000],
    ["5m", 300_000],
    ["1h", 3_600_000],
    ["1ms", 1],
    [undefined, undefined],
  ])("%s is %s ms", (text, expected) => {
    expect(parseTimeout(text)).toBe(expected);
  });

  it.each(["0", "-1", "5d", "1.5s", "", "25h", "9999999999"])("refuses %j", (text) => {
    expect(() => parseTimeout(text)).toThrow(USAGE);
  });
});

describe("parseJobs", () => {
  it("takes whole numbers from 1 to 256", () => {
    expect([parseJobs("1", 8), parseJobs("256", 8), parseJobs(undefined, 8)]).toEqual([1, 256, 8]);
  });

  it.each(["0", "257", "1.5", "x", ""])("refuses %j", (text) => {
    expect(() => parseJobs(text, 8)).toThrow(USAGE);
  });
});
