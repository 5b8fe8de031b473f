import { describe, expect, it } from "vitest";

import { citationProblem } from "../scripts/clause/citation-problem.mjs";
import { findSection } from "../scripts/clause/find-section.mjs";
import { parseCitation } from "../scripts/clause/parse-citation.mjs";
import { textOf } from "./license-texts.ts";

describe("parseCitation", () => {
  it.each([
    ["3(b)", { at: "3(b)" }],
    ['3(b) "three years"', { at: "3(b)", phrase: "three years" }],
    ['"as is"', { phrase: "as is" }],
    ['GPL-3.0-only:6(b) "offer"', { license: "GPL-3.0-only", at: "6(b)", phrase: "offer" }],
    ['4(d) "a "NOTICE" file"', { at: "4(d)", phrase: 'a "NOTICE" file' }],
    ["5(Copyleft clause)", { at: "5(Copyleft clause)" }],
    ["Exhibit B", { at: "Exhibit B" }],
  ])("%s", (source, expected) => {
    expect(parseCitation(source)).toEqual(expected);
  });
});

describe("findSection", () => {
  it.each([
    ["GPL-2.0-only", "3(b)", "written offer, valid for at least three years"],
    ["GPL-3.0-only", "6(d)", "offering access from a designated place"],
    ["AGPL-3.0-only", "13", "Remote Network Interaction"],
    ["LGPL-2.1-only", "6(b)", "suitable shared library mechanism"],
    ["LGPL-3.0-only", "4(d)(1)", "suitable shared library mechanism"],
    ["MPL-2.0", "3.2", "Executable Form"],
    ["MPL-2.0", "2.1(b)", "Patent Claims"],
    ["MPL-2.0", "Exhibit B", "Incompatible With Secondary Licenses"],
    ["EPL-2.0", "3.1(b)", "license different than this Agreement"],
    ["EPL-2.0", "3.1(b)(iv)", "satisfies the requirements of this section 3"],
    ["EUPL-1.2", "5(Copyleft clause)", "later version of this Licence"],
    ["EUPL-1.2", "Appendix", "CeCILL"],
    ["CC-BY-4.0", "3(a)(1)(A)(i)", "identification of the creator"],
    ["OSL-3.0", "5", "External Deployment"],
    ["MS-RL", "3(A)", "Reciprocal Grants"],
    ["D-FSL-1.0", "2(1)", "mitliefern"],
    ["DL-DE-BY-2.0", "2", "Quellenvermerk"],
    ["Elastic-2.0", "Limitations", "hosted or managed"],
    ["PolyForm-Noncommercial-1.0.0", "Notices", "Required Notice"],
    ["Artistic-2.0", "4(b)", "Modified Version"],
    ["CDDL-1.0", "3.1", "Availability of Source Code"],
  ])("%s %s", (id, at, words) => {
    expect(findSection(textOf(id), at)?.replace(/\s+/gu, " ")).toContain(words);
  });

  it("ends a section where the next begins", () => {
    expect(findSection(textOf("GPL-2.0-only"), "3(b)")).not.toContain("noncommercial distribution");
    expect(findSection(textOf("MPL-2.0"), "3.2")).not.toContain("Larger Work");
    expect(findSection(textOf("EUPL-1.2"), "5(Copyleft clause)")).not.toContain("appendix");
    expect(findSection(textOf("Elastic-2.0"), "Limitations")).not.toContain("patent claims");
    expect(findSection(textOf("CC-BY-4.0"), "3(a)(1)(A)")).not.toContain(
      "indicate if You modified",
    );
  });

  it("is not led astray by a number that begins a wrapped line", () => {
    expect(findSection(textOf("MPL-2.0"), "5.2")).toContain("shall terminate");
  });

  it.each([
    ["GPL-2.0-only", "13"],
    ["GPL-2.0-only", "3(z)"],
    ["MPL-2.0", "3.9"],
    ["EUPL-1.2", "16"],
    ["EUPL-1.2", "5(Network clause)"],
    ["BSD-2-Clause", "3"],
    ["MIT", "1"],
    ["CC-BY-4.0", "3(b)"],
    ["Elastic-2.0", "Warranty of Title"],
  ])("%s has no %s", (id, at) => {
    expect(findSection(textOf(id), at)).toBeUndefined();
  });
});

describe("citationProblem", () => {
  it("accepts words whatever their layout, case and quotes", () => {
    const text = textOf("Apache-2.0");
    expect(citationProblem(parseCitation('4(d) "a “notice” TEXT   file"'), text)).toBeUndefined();
    expect(citationProblem(parseCitation('4 "any medium… Object form"'), text)).toBeUndefined();
  });

  it.each([
    ['3(b) "at least two years"', "the text does not say"],
    ['3(a) "valid for at least three years"', "but not in 3(a)"],
    ["99", "the text has no 99"],
    ['4 "terminate… any attempt"', "the text does not say"],
  ])("refuses %s", (source, problem) => {
    expect(citationProblem(parseCitation(source), textOf("GPL-2.0-only"))).toContain(problem);
  });
});
