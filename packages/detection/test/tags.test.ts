import { describe, expect, it } from "vitest";
import { Detector, summarizeExpression } from "../src/index.ts";
import { withNamesOnly } from "./shared-index.ts";

const { concluded, detect, index } = withNamesOnly();

describe("SPDX-License-Identifier", () => {
  it.each([
    ["// SPDX-License-Identifier: MIT", "MIT"],
    ["/* SPDX-License-Identifier: GPL-2.0+ */", "GPL-2.0-or-later"],
    [
      "# SPDX-License-Identifier: (GPL-2.0 WITH Linux-syscall-note) OR MIT",
      "GPL-2.0-only WITH Linux-syscall-note OR MIT",
    ],
    ["<!-- SPDX-License-Identifier: EUPL-1.2 -->", "EUPL-1.2"],
    ['"SPDX-License-Identifier: Apache-2.0";', "Apache-2.0"],
    [".. SPDX-License-Identifier: LicenseRef-Stadt-1.0", "LicenseRef-Stadt-1.0"],
    [" * SPDX-License-Identifier: MIT AND\n *   Apache-2.0\n */", "Apache-2.0 AND MIT"],
    ["-- spdx-license-identifier: mit or apache-2.0", "Apache-2.0 OR MIT"],
  ])("%s", (text, expression) => {
    expect(concluded(text)).toEqual([expression]);
  });

  it("keeps an unknown identifier as a clue, with its words", () => {
    const [detection] = detect("// SPDX-License-Identifier: Foo-Bar-9\n").detections;
    expect(detection).toMatchObject({
      class: "clue",
      expression: "LicenseRef-lizenzlotse-tag-Foo-Bar-9",
    });
  });

  it("points at the tag's bytes and line", () => {
    const text = "\n\n// SPDX-License-Identifier: MIT\nint x;\n";
    const match = detect(text).detections[0]?.matches[0];
    expect(match).toMatchObject({ startLine: 3, endLine: 3, rule: "tag/spdx-license-identifier" });
    expect(text.slice(match?.startByte, match?.endByte)).toBe("SPDX-License-Identifier: MIT");
  });
});

describe("licence fields", () => {
  it.each([
    ['{ "name": "x", "license": "MIT" }', "MIT"],
    ['{ "license": "(MIT OR Apache-2.0)" }', "Apache-2.0 OR MIT"],
    ['{ "licenses": [{ "type": "BSD-3-Clause" }] }', "BSD-3-Clause"],
    ["<licenses><license><name>EUPL-1.2</name></license></licenses>", "EUPL-1.2"],
    ["/** @license ISC */", "ISC"],
    ["name: Sample\nlicense:   perl\nmeta-spec:\n", "Artistic-1.0-Perl OR GPL-1.0-or-later"],
    ["name: Sample\nlicense: artistic_2\n", "Artistic-2.0"],
  ])("%s", (text, expression) => {
    expect(concluded(text)).toEqual([expression]);
  });

  it("takes no identifier for a key that only ends in the word", () => {
    const table = "'bsd-3-clause-no-military-license': {'id': 'BSD-3-Clause-No-Military-License'},";
    const rules = detect(table).detections.flatMap(({ matches }) =>
      matches.map(({ rule }) => rule),
    );
    expect(rules).not.toContain("tag/license-field");
  });

  it("takes the words of CPAN's metadata only as the whole value of a key", () => {
    expect(concluded("some license: perl\nlicense: perl scripts\n")).toEqual([]);
  });

  it("reads an assignment without quotes only where the caller knows it as a manifest", () => {
    const detector = new Detector(index);
    const text = Buffer.from("license = EUPL-1.2\n");
    expect(summarizeExpression(detector.detect(text, { hint: "manifest" }))).toBe("EUPL-1.2");
  });
});

describe("the macro of the Linux kernel", () => {
  it.each([
    ['MODULE_LICENSE("GPL v2");', "GPL-2.0-only"],
    ['MODULE_LICENSE("GPL");', "GPL-2.0-or-later"],
    ['MODULE_LICENSE("Dual MIT/GPL");', "GPL-2.0-only OR MIT"],
    ['// SPDX-License-Identifier: GPL-2.0-only\nMODULE_LICENSE("GPL");', "GPL-2.0-only"],
  ])("%s", (text, expression) => {
    expect(summarizeExpression(detect(text))).toBe(expression);
  });

  it("is a statement as code, not where a comment speaks of it", () => {
    const macros = (text: string) =>
      detect(text)
        .detections.flatMap(({ matches }) => matches)
        .filter(({ rule }) => rule === "tag/module-license");
    expect(macros('int main;\nMODULE_LICENSE("GPL v2");')).toMatchObject([{ place: "header" }]);
    expect(macros('/* for example MODULE_LICENSE("GPL v2") */')).toEqual([]);
  });
});
