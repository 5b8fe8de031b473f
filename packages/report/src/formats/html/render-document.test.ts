import { createHash } from "node:crypto";

import { aComponent, anAssessment, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { sampleInput } from "../../../test/sample-report.ts";
import { buildContent } from "../../content/build-content.ts";
import { LEGAL_NOTICE } from "../../messages/legal-notice.ts";
import { renderDocument } from "./render-document.tsx";

const german = renderDocument(buildContent(sampleInput("de")), "de");
const english = renderDocument(buildContent(sampleInput("en")), "en");

describe("the page", () => {
  it("allows exactly its own style and script", () => {
    for (const element of ["style", "script"]) {
      const text = new RegExp(`<${element}>(.*?)</${element}>`, "su").exec(german)?.[1] ?? "";
      const hash = createHash("sha256").update(text).digest("base64");
      expect(german).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(german).toContain("default-src 'none'");
  });

  it("holds nothing that its policy would refuse", () => {
    expect(german).not.toMatch(/\sstyle="/u);
    expect(german).not.toMatch(/\son[a-z]+="/u);
    expect(german).not.toMatch(/<(?:img|iframe|link|object|embed)\b/u);
  });

  it("has one main heading, every chapter in the contents, and targets for all inner links", () => {
    expect(german.match(/<h1[\s>]/gu)).toHaveLength(1);
    const ids = new Set(Array.from(german.matchAll(/\sid="([^"]+)"/gu), ([, id]) => id));
    const targets = Array.from(german.matchAll(/\shref="#([^"]+)"/gu), ([, id]) => id);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  it("uses no id twice", () => {
    const ids = Array.from(german.matchAll(/\sid="([^"]+)"/gu), ([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it("gives every table a caption and every head a scope", () => {
    expect(german.match(/<table/gu)?.length).toBe(german.match(/<caption/gu)?.length);
    expect(german).not.toMatch(/<th(?![^>]*\sscope=)[\s>]/u);
  });

  it("says in the fixed words that it is no legal advice, in German also inside the English page", () => {
    expect(german).toContain(LEGAL_NOTICE.de);
    expect(english).toContain(`<span lang="de">${LEGAL_NOTICE.de}</span>`);
    expect(english).toContain(LEGAL_NOTICE.en);
  });

  it("has no German left in the English page but what is marked as German", () => {
    const unmarked = english
      .replaceAll(/<(style|script)>.*?<\/\1>/gsu, "")
      .replaceAll(/<(span|p)[^>]*\slang="de"[^>]*>.*?<\/\1>/gsu, "");
    expect(unmarked).not.toMatch(/[äöüÄÖÜß„]|\b(?:und|oder|Komponente|Befund|Lizenz)\b/u);
  });

  it("shows the whole even of an empty scan", () => {
    const scan = aScanResult();
    const empty = renderDocument(
      buildContent({ ...sampleInput("de"), scan, assessment: anAssessment() }),
      "de",
    );
    expect(empty).toContain("Es liegen keine Befunde vor.");
    expect(empty).toContain("Es wurden keine Komponenten gefunden.");
    expect(empty).toContain("Beim Lesen ist nichts aufgefallen.");
  });

  it("says so where no licence was found, instead of SPDX's NOASSERTION", () => {
    const scan = aScanResult({ components: [aComponent()] });
    const page = renderDocument(
      buildContent({ ...sampleInput("de"), scan, assessment: undefined }),
      "de",
    );
    expect(page).not.toContain("NOASSERTION");
    expect(page).toContain("Lizenz unbekannt");
  });
});

describe("ten thousand components", () => {
  it("stay within 12 MB", () => {
    const page = renderDocument(buildContent(sampleInput("de", 10_000)), "de");
    expect(Buffer.byteLength(page)).toBeLessThan(12_000_000);
  });
});
