import { describe, expect, it } from "vitest";

import { Interpolator } from "./interpolate.ts";

function expand(text: string, properties: Readonly<Record<string, string>>): string {
  const values = new Map(Object.entries(properties));
  return new Interpolator((name) => values.get(name)).expand(text);
}

describe("Interpolator", () => {
  it.each([
    ["${a}-${b}", { a: "1", b: "2" }, "1-2"],
    ["${a}", { a: "${b}", b: "${c}!", c: "x" }, "x!"],
    ["${unknown} ${a}", { a: "1" }, "${unknown} 1"],
    ["offen ${a", { a: "1" }, "offen ${a"],
    ["$ {} } ${}", {}, "$ {} } ${}"],
    ["${constructor} ${__proto__}", {}, "${constructor} ${__proto__}"],
  ])("expands %j with %j", (text, properties, expected) => {
    expect(expand(text, properties)).toBe(expected);
  });

  it("leaves the placeholder where properties refer to each other", () => {
    expect(expand("${a}", { a: "x${b}", b: "${a}" })).toBe("x${a}");
  });

  it("ends quickly where each property doubles the next one", () => {
    const names = Array.from({ length: 60 }, (_, index) => `p${String(index)}`);
    const doubling = Object.fromEntries(
      names.map((name, index) => [name, `\${p${String(index + 1)}}`.repeat(2)]),
    );
    expect(expand("${p0}", { ...doubling, p60: "" })).toBe("");
    expect(expand("${p0}", { ...doubling, p60: "0123456789" }).length).toBeLessThan(10_000);
  });

  it("follows chains to a fixed depth", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `p${String(index)}`,
        `\${p${String(index + 1)}}`,
      ]),
    );
    expect(expand("${p0}", chain)).toMatch(/^\$\{p\d+\}$/u);
  });
});
