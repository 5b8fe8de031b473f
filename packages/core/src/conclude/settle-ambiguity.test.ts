import { describe, expect, it } from "vitest";

import { settleAmbiguity } from "./settle-ambiguity.ts";

const BSD = { candidates: ["BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause"] };
const LGPL = {
  candidates: ["LGPL-2.0-only", "LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later"],
};
const LGPL_2_OR_LATER = { candidates: ["LGPL-2.0-or-later", "LGPL-2.1-or-later"] };
const CDDL_OR_GPL = {
  candidates: [
    "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
    "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
  ],
};

describe("an ambiguous name", () => {
  it.each([
    ["the variant whose text is there", [BSD], ["BSD-3-Clause"], "BSD-3-Clause"],
    ["what all names allow", [LGPL, LGPL_2_OR_LATER], ["LGPL-2.1-only"], "LGPL-2.1-or-later"],
    ["what a text is found as, if that is all", [LGPL], ["LGPL-2.1-only"], "LGPL-2.1-only"],
    [
      "a choice of which all texts are there",
      [CDDL_OR_GPL],
      ["CDDL-1.1", "GPL-2.0-only"],
      "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
    ],
    ["the same beside names that are understood", [{}, BSD], ["BSD-2-Clause"], "BSD-2-Clause"],
  ])("means %s", (_what, statements, texts, expected) => {
    expect(settleAmbiguity(statements, texts)).toBe(expected);
  });

  it.each([
    ["no text is there", [BSD], []],
    ["another text is there", [BSD], ["MIT"]],
    ["another text is there as well", [BSD], ["BSD-3-Clause", "MIT"]],
    ["two of its texts are there", [BSD], ["BSD-2-Clause", "BSD-3-Clause"]],
    ["the names contradict each other", [BSD, LGPL], ["BSD-3-Clause"]],
    ["no name is ambiguous", [{}], ["MIT"]],
  ])("stays open where %s", (_what, statements, texts) => {
    expect(settleAmbiguity(statements, texts)).toBeUndefined();
  });
});
