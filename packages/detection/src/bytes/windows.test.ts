import { describe, expect, it } from "vitest";

import { hasWindows, selectWindows } from "./windows.ts";

const FILLER = "x = y;\n".repeat(10_000);

function windowsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const whole = [{ start: 0, end: bytes.length }];
  const { windows } = selectWindows(bytes, whole);
  expect(hasWindows(bytes, whole)).toBe(windows.length > 0);
  return windows.map(({ start, end }) => bytes.subarray(start, end).toString());
}

describe("selectWindows", () => {
  it("leaves a file without licence-like words alone", () => {
    expect(windowsOf("int main() {}")).toEqual([]);
    expect(windowsOf(FILLER)).toEqual([]);
  });

  it("takes a small file whole for any of the words", () => {
    const text = "// no permission check\nint main() {}\n";
    expect(windowsOf(text)).toEqual([text]);
  });

  it("takes of a large file what stands around the words", () => {
    const [window = "", ...others] = windowsOf(`${FILLER}Licensed to you.\n${FILLER}`);
    expect(others).toEqual([]);
    expect(window).toContain("Licensed to you.");
    expect(window.length).toBeLessThan(5_000);
  });

  it("passes over ordinary words in a large file, unless a telling one stands near", () => {
    expect(windowsOf(`${FILLER}Distributes permissions.\n${FILLER}`)).toEqual([]);
    const [window = "", ...others] = windowsOf(
      `${FILLER}permissions\n${FILLER}Distributed under the BSD license.\n${FILLER}`,
    );
    expect(others).toEqual([]);
    expect(window).toContain("Distributed under the BSD license.");
  });

  it("joins windows that touch, and says when it had to stop", () => {
    const bytes = Buffer.from("license ".repeat(400_000));
    const { windows, truncated } = selectWindows(bytes, [{ start: 0, end: bytes.length }]);
    expect(windows).toHaveLength(1);
    expect(truncated).toBe(true);
    expect((windows[0]?.end ?? 0) - (windows[0]?.start ?? 0)).toBe(2_097_152);
  });
});
