import { describe, expect, it } from "vitest";

import { consultationInput } from "../../../test/sample-consultation.ts";
import { sampleInput } from "../../../test/sample-report.ts";
import { buildContent } from "../../content/build-content.ts";
import type { Language } from "../../contract.ts";
import { renderDocument } from "./render-document.tsx";

const page = (language: Language): string =>
  renderDocument(buildContent(consultationInput(language)), language);
const german = page("de");

/** The words of one part of the page, tags and repeated white space left out. */
function words(markup: string, start: string, end: string): string {
  const from = markup.indexOf(start);
  return markup
    .slice(from, markup.indexOf(end, from))
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ");
}

describe("the page of a consultation", () => {
  it("has a cover with every field", () => {
    const cover = words(german, "<header", "</header>");
    for (const fact of [
      "Endfassung 1.0",
      "Terminbuchung für Bürgerämter",
      "Aktenzeichen IT 3 – 4711/26",
      "Behörde Landesamt für Beispiele",
      "Prüfgegenstand buergertermine 2.4.0",
      "Auftraggeber Referat IT 3",
      "Anna Prüferin , anna.prueferin@example.org",
      "Fassung 1.0 (Endfassung)",
      "Vertraulichkeit nur für den Dienstgebrauch",
    ])
      expect(cover).toContain(fact);
  });

  it("answers on its first page what to do, who does it, and by when", () => {
    const summary = words(german, '<section id="summary"', "</section>");
    expect(summary).toContain(
      "Verantwortlich: Referat IT 5 · Frist: 15. Februar 2027 · Stand: in Arbeit",
    );
    expect(summary).toContain("Frist: 29. Januar 2027 · Stand: offen");
    expect(summary).toContain("Gegenüber Fassung 0.9: 1 Befund neu, 1 Befund nicht mehr offen.");
    expect(words(page("en"), '<section id="summary"', "</section>")).toContain(
      "Responsible: Referat IT 5 · Due: 15 February 2027 · State: in progress",
    );
  });

  it("has its chapters in the fixed order", () => {
    const ids = Array.from(german.matchAll(/<section id="([a-z]+)"/gu), ([, id]) => id);
    const asked =
      "summary scope context findings duties outbound decisions unclear inventory method hints annexes";
    expect(ids.filter((id) => asked.split(" ").includes(id ?? "")).join(" ")).toBe(asked);
    expect(ids[1]).toBe("plain");
    expect(ids).toContain("changes");
  });

  it("says it in plain sentences, lists annexes with digests, and what changed", () => {
    const plain = words(german, '<section id="plain"', "</section>");
    expect(plain).toContain("Wir haben die Software „Terminbuchung für Bürgerämter“ geprüft.");
    expect(plain).toContain("Alles soll fertig sein bis zum 29. Januar 2027.");
    expect(words(german, '<section id="annexes"', "</section>")).toContain("0".repeat(64));
    expect(words(german, '<section id="changes"', "</section>")).toContain("MIT → ISC");
  });

  it("is short without a consultation, and offers no decision about who does what", () => {
    const short = renderDocument(buildContent(sampleInput("de")), "de");
    expect(words(short, "<header", "</header>")).not.toContain("Aktenzeichen");
    expect(short).not.toContain('id="plain"');
    expect(short).not.toContain('id="changes"');
    expect(short).toContain("Dieser Bericht hat keine Anlagen.");
  });

  it("shows nothing of the frame as anything but text", () => {
    const hostile = "<script>alert(1)</script>\u202e";
    const tags = (markup: string): number => markup.match(/<[a-z]+/gu)?.length ?? 0;
    const shown = renderDocument(buildContent(consultationInput("de", hostile)), "de");
    expect(tags(shown)).toBe(tags(german));
    expect(shown).not.toContain("\u202e");
  });
});
