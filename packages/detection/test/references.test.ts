import { describe, expect, it } from "vitest";
import { withNamesOnly } from "./shared-index.ts";

const { detect, concluded } = withNamesOnly();

describe("references to licence files", () => {
  it.each([
    ["Use is governed by a license that can be found in the LICENSE file.", "LICENSE"],
    ["See the file COPYING.txt for copying conditions.", "COPYING.txt"],
    ["For terms see docs/LICENSE-MIT.", "docs/LICENSE-MIT"],
    ["Siehe die Datei LIZENZ.md", "LIZENZ.md"],
    ["../LICENSE", "../LICENSE"],
    ["../../LICENSE-MIT\n", "../../LICENSE-MIT"],
  ])("%s", (text, target) => {
    expect(detect(text).references).toEqual([{ target, startLine: 1 }]);
    expect(concluded(text)).toEqual([]);
  });

  it.each([
    "See the license for details.",
    "THE LICENSE IS GRANTED HEREBY",
    "in this license agreement",
    "LICENSE",
    "packages/LICENSE packages/COPYING",
  ])("is none: %s", (text) => {
    expect(detect(text).references).toEqual([]);
  });
});
