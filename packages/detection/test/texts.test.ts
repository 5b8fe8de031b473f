import { describe, expect, it } from "vitest";
import { Detector, digestNormalizedText, summarizeExpression } from "../src/index.ts";
import { SPDX_TEXTS, withAllTexts } from "./shared-index.ts";

const { concluded, detect, index } = withAllTexts();
const textOf = (id: string): string => SPDX_TEXTS[id]?.licenseText ?? "";

describe("full texts", () => {
  it.each([
    "MIT",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "EUPL-1.2",
    "ISC",
    "MPL-2.0",
    "Zlib",
  ])("%s is found as itself and alone", (id) => {
    expect(concluded(textOf(id))).toEqual([id]);
  });

  it("finds the text of the LGPL, version 3, without the GPL that the list has behind it", () => {
    const [lesser = ""] = textOf("LGPL-3.0-only").split(
      /(?=GNU GENERAL PUBLIC LICENSE\s+Version 3)/u,
    );
    expect(lesser.length).toBeLessThan(10_000);
    expect(concluded(lesser)).toEqual(["LGPL-3.0-only"]);
  });

  it("finds each of several texts in one file, in order", () => {
    const file = `${textOf("MIT")}\n\n----\n\n${textOf("Apache-2.0")}\n\n----\n\n${textOf("BSD-3-Clause")}`;
    const matches = detect(file).detections.flatMap((detection) => detection.matches);
    expect(matches.map(({ expression }) => expression)).toEqual([
      "MIT",
      "Apache-2.0",
      "BSD-3-Clause",
    ]);
    expect(summarizeExpression(detect(file))).toBe("Apache-2.0 AND BSD-3-Clause AND MIT");
  });

  it("finds every copy of a text", () => {
    const copy = `${textOf("ISC").replace(/Copyright.*\n/gu, "")}\n\nanother module by another author\n\n`;
    const matches = detect(copy.repeat(7)).detections.flatMap((detection) => detection.matches);
    expect(matches.filter(({ kind }) => kind === "text")).toHaveLength(7);
  });

  it("takes the GPL's text as -only, and as -or-later where the file says so", () => {
    expect(summarizeExpression(detect(textOf("GPL-2.0-only")))).toBe("GPL-2.0-only");
    const tagged = `SPDX-License-Identifier: GPL-2.0-or-later\n\n${textOf("GPL-2.0-only")}`;
    expect(summarizeExpression(detect(tagged))).toBe("GPL-2.0-or-later");
  });

  it("reports a text of which a third is missing as a clue, and concludes nothing from what it quotes", () => {
    const text = textOf("EPL-2.0");
    const matches = detect(text.slice(0, Math.floor(text.length * 0.66))).detections.flatMap(
      (detection) => detection.matches,
    );
    expect(matches.filter(({ kind }) => kind === "text")).toMatchObject([
      { class: "clue", expression: "EPL-2.0" },
    ]);
    expect(new Set(matches.map(({ expression }) => expression))).toEqual(new Set(["EPL-2.0"]));
  });

  it("reads a notice that somebody put into a text", () => {
    const text = textOf("BSD-3-Clause").replace(
      /THIS SOFTWARE/u,
      "Alternatively, this file may be distributed under the terms of the GNU General Public License version 2.\n\n$&",
    );
    expect(summarizeExpression(detect(text))).toBe("BSD-3-Clause OR GPL-2.0-only");
  });

  it("reads UTF-16 and points at the bytes as stored", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(textOf("MIT"), "utf16le")]);
    const match = detect(bytes).detections[0]?.matches[0];
    expect(match?.expression).toBe("MIT");
    expect(bytes.subarray(match?.startByte, match?.endByte).toString("utf16le")).toMatch(
      /^MIT License[^]*SOFTWARE$/u,
    );
  });
});

describe("changes of meaning", () => {
  const mit = textOf("MIT");

  it.each([
    "Redistribution in binary form is not permitted without permission from the office.",
    "All copies of the Software may only be used in connection with services of the office.",
    "2. Use or redistribution of this code is disallowed for users of the other office.",
  ])("does not conclude MIT where a sentence takes a part back: %s", (sentence) => {
    const added = mit.replace(
      "THE SOFTWARE IS PROVIDED",
      `${sentence}\n\nTHE SOFTWARE IS PROVIDED`,
    );
    const [match] = detect(added).detections.flatMap(({ matches }) => matches);
    expect(match?.expression).toMatch(/^LicenseRef-lizenzlotse-unknown-[0-9a-f]{12}$/u);
    expect(match).toMatchObject({
      kind: "unknown",
      rule: "text/MIT/restricted",
      nearest: { license: "MIT", missingWords: 0 },
    });
    expect(match?.nearest?.addedWords).toBeGreaterThanOrEqual(12);
  });

  it("still concludes MIT where another licence is offered in its middle", () => {
    const added = mit.replace(
      "THE SOFTWARE IS PROVIDED",
      "You may only use it under the GNU General Public License version 2 if you prefer.\n\nTHE SOFTWARE IS PROVIDED",
    );
    expect(concluded(added)).toEqual(["GPL-2.0-only AND MIT"]);
  });

  it("does not conclude MIT when a word turns the grant round", () => {
    expect(concluded(mit.replace("is hereby granted", "is hereby not granted"))).not.toEqual([
      "MIT",
    ]);
  });

  it("tells two clauses from three", () => {
    const three = textOf("BSD-3-Clause");
    expect(concluded(three.replace(/3\. Neither[^]*?permission\.\s*/u, ""))).toEqual([
      "BSD-2-Clause",
    ]);
  });
});

describe("limits", () => {
  it("looks at head and tail of a file that is too long, and says so", () => {
    const filler = "x".repeat(5000);
    const file = Buffer.from(`${filler}\n${"y ".repeat(4000)}\n// SPDX-License-Identifier: MIT\n`);
    const result = new Detector(index).detect(file, { maxBytes: 8192 });
    expect(result.truncated).toBe(true);
    expect(summarizeExpression(result)).toBe("MIT");
    const match = result.detections[0]?.matches[0];
    expect(file.subarray(match?.startByte, match?.endByte).toString()).toBe(
      "SPDX-License-Identifier: MIT",
    );
  });

  it("marks a result as partial when the time budget is used up", () => {
    expect(
      new Detector(index).detect(Buffer.from(textOf("MIT")), { timeBudgetMs: -1 }).partial,
    ).toBe(true);
  });

  it("reports nothing for empty and for binary files", () => {
    expect(detect(new Uint8Array()).detections).toEqual([]);
    expect(
      detect(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 0xff)).detections,
    ).toEqual([]);
  });
});

describe("digestNormalizedText", () => {
  it("ignores case, wrapping, comment signs and accents, but no word", () => {
    const digest = (text: string): string => digestNormalizedText(Buffer.from(text));
    expect(digest("# Alle Rechte\n# für Bürger")).toBe(digest("ALLE RECHTE FÜR BÜRGER"));
    expect(digest("all rights")).not.toBe(digest("all wrongs"));
  });
});
