import {
  clauseLabel,
  exceptionRecord,
  licenseRecord,
  recordedExceptions,
  recordedLicenses,
} from "@lizenzlotse/knowledge";
import { describe, expect, it } from "vitest";

import type { PageStyle } from "./contract.ts";
import {
  renderExceptionPage,
  renderLicensePage,
  renderUnrecordedPage,
} from "./render-license-page.ts";

const style = (language: PageStyle["language"], widthColumns = 80): PageStyle => ({
  language,
  widthColumns,
  color: "off",
});

function pageOf(id: string, pageStyle: PageStyle): string {
  const license = licenseRecord(id);
  if (license !== undefined) return renderLicensePage(license, pageStyle);
  const exception = exceptionRecord(id);
  if (exception === undefined) throw new Error(`${id} has no record`);
  return renderExceptionPage(exception, pageStyle);
}

const folded = (page: string): string => page.replace(/\s+/gu, " ");

describe("renderLicensePage", () => {
  it.each([
    ["de", 80],
    ["en", 120],
  ] as const)("in %s keeps to %i columns for every record", (language, columns) => {
    for (const id of [...recordedLicenses(), ...recordedExceptions()]) {
      const lines = pageOf(id, style(language, columns)).split("\n");
      expect(lines.filter((line) => Array.from(line).length > columns)).toEqual([]);
    }
  });

  it("says first that no jurist reviewed it, and how the citations were checked", () => {
    const [title, , review, citations] = pageOf("EUPL-1.2", style("de", 110)).split("\n");
    expect(title).toBe("EUPL-1.2 – Open-Source-Lizenz für die Europäische Union (EUPL) 1.2");
    expect(review).toContain("Entwurf: von keiner Juristin und keinem Juristen geprüft");
    expect(citations).toContain("maschinell im Lizenztext nachgeschlagen");
  });

  it("prints every duty with its clause", () => {
    const page = folded(pageOf("GPL-3.0-only", style("de")));
    for (const { id, clause } of licenseRecord("GPL-3.0-only")?.obligations ?? []) {
      expect(page).toContain(`, ${id})`);
      for (const citation of clause) expect(page).toContain(`→ ${clauseLabel(citation).de}: „`);
    }
  });

  it("says when a duty arises, toward whom, for how long, and what else would do", () => {
    const page = folded(pageOf("GPL-2.0-only", style("de")));
    expect(page).toContain(
      "Wann: bei Weitergabe als Programm, gegenüber anderen juristischen oder natürlichen Personen",
    );
    expect(page).toContain("Wann: wenn geändert und bei jeder Weitergabe");
    expect(page).toContain("oder: Quelltext schriftlich anbieten (muss, SOURCE-OFFER)");
    expect(page).toContain("Dauer: mindestens drei Jahre");
  });

  it("names the other licence where a clause stands in its text", () => {
    expect(folded(pageOf("LGPL-3.0-only", style("en")))).toContain("→ GPL-3.0-only § 6(d): “");
  });

  it("shows how other lists class a licence, and every source with its date", () => {
    const page = folded(pageOf("EUPL-1.2", style("en")));
    expect(page).toContain("ScanCode LicenseDB, category (2026-11-23): Copyleft Limited");
    expect(page).toContain(
      "Dependency-Track, default licence groups (2026-11-23): Copyleft (risk 8)",
    );
    expect(page).toMatch(/SPDX License List .* \(\d{4}-\d\d-\d\d, CC0-1\.0\)/u);
    expect(page).toContain("§ 158 Abs. 2 BGB");
  });

  it("says of an exception what it permits, on what conditions, and what stays", () => {
    const page = folded(pageOf("LLVM-exception", style("de")));
    expect(page).toContain("nicht maschinell geprüft");
    expect(page).toContain("Hebt dann auf: Lizenztext beifügen; Änderungen kennzeichnen");
    expect(page).toContain("→ Apache-2.0 § 4(d)");
  });

  it("does not pretend that a licence without a record has no duties", () => {
    const page = folded(renderUnrecordedPage("Sleepycat", "Sleepycat License", style("de")));
    expect(page).toContain("das heißt nicht, dass es keine gibt");
    expect(page).toContain("Kategorie: strenges Copyleft");
    expect(page).not.toContain("Pflichten ");
  });
});
