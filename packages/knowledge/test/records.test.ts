import { licenseInfo } from "@lizenzlotse/licenses";
import { describe, expect, it } from "vitest";

import { citationProblem } from "../scripts/clause/citation-problem.mjs";
import {
  exceptionRecord,
  genericObligation,
  germanLawNote,
  licenseRecord,
  obligationIds,
  recordedExceptions,
  recordedLicenses,
  sourceOf,
  type Citation,
  type LicenseRecord,
} from "../src/index.ts";
import { licenseTexts } from "./license-texts.ts";

/** Characters; fewer would stand in any text. */
const SHORTEST_QUOTE = 12;

const records = recordedLicenses().map((id) => licenseRecord(id) ?? missing(id));

function missing(id: string): never {
  throw new Error(`${id} is recorded and has no record`);
}

/** Every citation of a value, however deep. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  if ("numbering" in value && "license" in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

describe("licence records", () => {
  it.each(records)("$spdxId cites only what its text says", (record) => {
    const citations = citationsIn(record);
    const problems = citations.flatMap((citation) => {
      const text = licenseTexts[citation.license]?.licenseText;
      if (text === undefined)
        return record.citations === "not-checked"
          ? []
          : [`there is no text of ${citation.license}`];
      const problem = citationProblem(citation, text);
      return problem === undefined ? [] : [problem];
    });
    expect(problems).toEqual([]);
    expect(citations.length).toBeGreaterThan(0);
  });

  it("quote words at every place that they cite", () => {
    const bare = records.flatMap((record) =>
      citationsIn(record)
        .filter(({ phrase = "" }) => phrase.length < SHORTEST_QUOTE)
        .map(({ at = "" }) => `${record.spdxId} ${at}`),
    );
    expect(bare).toEqual([]);
  });

  it("leave unchecked only the licence whose text is in no package", () => {
    const unchecked = records.filter(({ citations }) => citations === "not-checked");
    expect(unchecked.map(({ spdxId }) => spdxId)).toEqual(
      recordedLicenses().filter((id) => id.startsWith("LicenseRef-")),
    );
  });

  it.each(records)("$spdxId says what the SPDX list says of it", (record) => {
    const listed = licenseInfo(record.spdxId);
    expect(record.osiApproved).toBe(listed?.osiApproved ?? false);
    for (const id of record.deprecatedIds) expect(licenseInfo(id)?.replacedBy).toBe(record.spdxId);
    for (const target of [...record.versions.targets, ...record.relicenseTo.map((to) => to.target)])
      expect(licenseInfo(target)?.id).toBe(target);
  });

  it.each(records)("$spdxId claims no review and names dated sources", (record) => {
    expect(record).toMatchObject({ status: "entwurf", reviewedBy: null, reviewedOn: null });
    expect(record.confidence).toBe("curated");
    const sources = [...record.sources, ...record.opinions.map(({ source }) => source)];
    for (const id of sources) expect(sourceOf(id)?.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/u);
    for (const id of record.germanLaw) expect(germanLawNote(id)?.statute).toBeTruthy();
  });

  it.each(records)("$spdxId agrees with itself", (record: LicenseRecord) => {
    const ids = record.obligations.map(({ id }) => id);
    const closed = ["source-available", "non-commercial", "proprietary"].includes(record.category);
    if (record.useRestriction === null) expect(closed).toBe(false);
    if (closed) expect(record.osiApproved).toBe(false);
    if (record.copyleft.strength !== "none") expect(record.copyleft.clause).not.toEqual([]);
    if (record.networkTrigger !== null) expect(ids).toContain("SOURCE-NETWORK");
    if (record.patent.retaliation !== "none") expect(ids).toContain("PATENT-RETALIATION");
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("exception records", () => {
  const exceptions = recordedExceptions().map((id) => exceptionRecord(id));

  it("are the nine that were asked for first, all drafts", () => {
    expect(recordedExceptions()).toEqual([
      "Autoconf-exception-3.0",
      "Classpath-exception-2.0",
      "Font-exception-2.0",
      "GCC-exception-3.1",
      "LLVM-exception",
      "Linux-syscall-note",
      "Qt-LGPL-exception-1.1",
      "Universal-FOSS-exception-1.0",
      "openvpn-openssl-exception",
    ]);
    for (const record of exceptions) expect(record?.status).toBe("entwurf");
  });

  it("are checked against their texts where a package holds one", () => {
    const checked = exceptions.filter((record) => record?.citations === "by-test");
    expect(checked.map((record) => record?.spdxId)).toEqual([
      "Autoconf-exception-3.0",
      "Classpath-exception-2.0",
      "Font-exception-2.0",
      "GCC-exception-3.1",
    ]);
  });
});

describe("generic obligations", () => {
  it.each(obligationIds())("%s is asked for by some licence", (id) => {
    const asked = records.filter(({ obligations }) =>
      obligations.some((obligation) =>
        [obligation, ...obligation.alternatives].some((reference) => reference.id === id),
      ),
    );
    expect(asked.length).toBeGreaterThan(0);
  });

  it("name each other as alternatives only if they exist", () => {
    for (const id of obligationIds()) {
      for (const other of genericObligation(id)?.alternatives ?? [])
        expect(obligationIds()).toContain(other);
    }
  });
});
