import { describe, expect, it } from "vitest";
import { SPDX_TEXTS, withAllTexts } from "./shared-index.ts";

const { concluded, detect } = withAllTexts();

const MIT = (SPDX_TEXTS["MIT"]?.licenseText ?? "").replace(
  "<year> <copyright holders>",
  "2024 Ada",
);
const ISC = SPDX_TEXTS["ISC"]?.licenseText ?? "";
const quoted = (text: string, sign: string): string =>
  text
    .split("\n")
    .map((line) => `${sign}${line}`)
    .join("\n");

/** A long line of code, as minifiers write it. */
const CODE = `!function(e,t){${"var a=e(c),b=t.call(c);".repeat(200)}}(this);`;

describe("licences in the forms that files have", () => {
  it.each([
    ["a JSDoc tag", "/**\n * @license MIT\n * @copyright 2024 Ada\n */\nexport {};\n", ["MIT"]],
    ["a JSDoc tag with a name", "/**\n * @license Apache License 2.0\n */\n", ["Apache-2.0"]],
    [
      "a JSDoc tag with an expression",
      "/** @license (MIT OR Apache-2.0) */\n",
      ["Apache-2.0 OR MIT"],
    ],
    [
      "a banner that minifiers keep",
      `/*! Example v1.2.3 | (c) 2024 Ada | MIT License */${CODE}`,
      ["MIT"],
    ],
    [
      "a banner with an address",
      `/*! Example | Licensed under MIT (https://example.org/LICENSE) */${CODE}`,
      ["MIT"],
    ],
    [
      "a banner in the middle of a bundle",
      `${CODE}\n/*! @license DOMPurify | Released under the Apache license 2.0 and Mozilla Public License 2.0 */\n${CODE}`,
      ["Apache-2.0 AND MPL-2.0"],
    ],
    [
      "a heading in Markdown",
      "# Example\n\n## License\n\nReleased under the [MIT License](LICENSE).\n",
      ["MIT"],
    ],
    [
      "a badge in Markdown",
      "[![License: EUPL-1.2](https://img.example/b.svg)](LICENSE)\n\nLicensed under the EUPL-1.2.\n",
      ["EUPL-1.2"],
    ],
    ["a text in a Markdown quotation", quoted(MIT, "> "), ["MIT"]],
    ["a text in a Markdown code block", `# License\n\n\`\`\`text\n${ISC}\n\`\`\`\n`, ["ISC"]],
    [
      "a field in reStructuredText",
      "Example\n=======\n\n:License: Released under the BSD 3-Clause License.\n",
      ["BSD-3-Clause"],
    ],
    [
      "a comment in reStructuredText",
      ".. SPDX-License-Identifier: GPL-3.0-or-later\n\nTitle\n=====\n",
      ["GPL-3.0-or-later"],
    ],
    [
      "a text in a reStructuredText block",
      `License\n-------\n\n::\n\n${quoted(MIT, "    ")}`,
      ["MIT"],
    ],
    [
      "a tag in an SPDX snippet",
      "// SPDX-License-Identifier: MIT\nint a;\n\n\n\n\n\n// SPDX-SnippetBegin\n// SPDX-License-Identifier: Apache-2.0\nint b;\n// SPDX-SnippetEnd\n",
      ["MIT", "Apache-2.0"],
    ],
    [
      "an SVG comment",
      "<svg><!-- SPDX-License-Identifier: CC-BY-4.0 --><path/></svg>\n",
      ["CC-BY-4.0"],
    ],
  ])("finds %s", (_, content, expressions) => {
    expect(concluded(content)).toEqual(expressions);
  });

  it("concludes nothing from what authors take out for tools", () => {
    const [start = "", end = ""] = ["Start", "End"].map((side) => `// REUSE-Ignore${side}`);
    const tag = "SPDX-License-Identifier:";
    const content = `// ${tag} MIT\n${start}\nconst a = "${tag} GPL-3.0-only";\nconst b = "Copyright (c) 2020 Ada";\n${end}\n// ${tag} ISC\n// Copyright (c) 2021 Grace\n`;
    expect(concluded(content)).toEqual(["MIT", "ISC"]);
    expect(detect(content).copyrights.map(({ holder }) => holder)).toEqual(["Grace"]);
    expect(concluded(`${start}\n// ${tag} GPL-3.0-only\n`)).toEqual([]);
  });

  it.each(["utf16le", "latin1"] as const)("reads a whole text in %s", (encoding) => {
    const mark = encoding === "utf16le" ? "\ufeff" : "";
    const holder = MIT.replace("2024 Ada", "2024 Jürgen Müßig");
    const bytes = Buffer.from(mark + holder, encoding);
    expect(concluded(bytes)).toEqual(["MIT"]);
    const { copyrights } = detect(bytes);
    expect(copyrights.map((statement) => statement.holder)).toEqual(["Jürgen Müßig"]);
  });

  it("gives spans in the bytes as stored, also for big-endian UTF-16", () => {
    const text = "// Ü\n// SPDX-License-Identifier: EUPL-1.2\n";
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    const [match] = detect(bytes).detections.flatMap(({ matches }) => matches);
    const span = Buffer.from(bytes.subarray(match?.startByte, match?.endByte)).swap16();
    expect(span.toString("utf16le")).toBe("SPDX-License-Identifier: EUPL-1.2");
    expect(match?.startLine).toBe(2);
  });
});
