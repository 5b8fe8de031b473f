import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { ERROR_CODES } from "../error/lotse-error.ts";
import { DIAGNOSTIC_CODES, DIAGNOSTICS } from "./catalogue.ts";

const PAGE = readFileSync(
  new URL("../../../../docs/formats/diagnostics.md", import.meta.url),
  "utf8",
);
const [diagnosticsPart = "", errorsPart = ""] = PAGE.split("\n## Errors\n");

describe("docs/formats/diagnostics.md", () => {
  it("has exactly one section for every diagnostic and every error, in order", () => {
    expect(sectionsOf(diagnosticsPart).map(({ code }) => code)).toEqual([...DIAGNOSTIC_CODES]);
    expect(sectionsOf(errorsPart).map(({ code }) => code)).toEqual([...ERROR_CODES]);
  });

  it.each(sectionsOf(diagnosticsPart))("says effect and parameters of $code", ({ code, text }) => {
    const { effect, en } = DIAGNOSTICS[code as keyof typeof DIAGNOSTICS];
    const parameters = [...en.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "").sort();
    const [, statedEffect, stated = ""] = /^_(\w+)_ · (.*)$/mu.exec(text) ?? [];
    const statedParameters = [...stated.matchAll(/`(\w+)`/gu)].map(([, name]) => name ?? "").sort();
    expect(statedEffect).toBe(effect);
    expect(statedParameters).toEqual(parameters);
  });

  it.each(sectionsOf(errorsPart))("explains $code", ({ text }) => {
    expect(text.trim()).toMatch(/\.$/u);
  });
});

function sectionsOf(part: string): { readonly code: string; readonly text: string }[] {
  return part
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return { code: title.replaceAll("`", ""), text: lines.join("\n") };
    });
}
