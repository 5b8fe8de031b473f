import { describe, expect, it } from "vitest";

import { chunksOf, keptDocument } from "../../test/kept-document.ts";
import { LotseError } from "../error/lotse-error.ts";
import { readScanResult, readScanResultParts } from "./read-scan-result.ts";
import { MAX_VALUE_DEPTH } from "./scan-json-value.ts";
import { MAX_ELEMENT_BYTES, MAX_HEAD_BYTES } from "./split-document.ts";

const TEXT = keptDocument("scan-result-0.json");
const DOCUMENT = JSON.parse(TEXT) as Record<string, unknown>;

describe("readScanResult", () => {
  it("accepts any formatting and order of keys", async () => {
    const expected = await readScanResult(chunksOf(TEXT));
    const reversed = Object.fromEntries(Object.entries(DOCUMENT).reverse());
    const crlf = JSON.stringify(DOCUMENT, undefined, "\t").replaceAll("\n", "\r\n");
    for (const text of [
      JSON.stringify(DOCUMENT),
      crlf,
      JSON.stringify(reversed),
      `\uFEFF${TEXT}  \n`,
    ]) {
      expect(await readScanResult(chunksOf(text))).toEqual(expected);
    }
  });

  it("leaves the files unread on request", async () => {
    const scan = await readScanResult(chunksOf(TEXT), { files: "skip" });
    expect(scan.files).toEqual([]);
    expect(scan.components).toHaveLength(3);
  });

  it("refuses a later version and says which", async () => {
    const later = TEXT.replace('"schemaVersion": 0', '"schemaVersion": 7');
    const error = await failureOf(later);
    expect(error.code).toBe("DOCUMENT_TOO_NEW");
    expect(error.message).toContain("7");
    expect(error.hint).toBeDefined();
  });

  it.each([
    ["", "ends in the middle"],
    ["null", "expected {"],
    ["[]", "expected {"],
    [TEXT.slice(0, 1_000), "ends in the middle"],
    [TEXT.slice(0, -3), "ends in the middle"],
    [`${TEXT}{}`, "nothing may follow"],
    [TEXT.replace('"roots": [', '"roots"; ['), "expected :"],
    [TEXT.replace(",\n", ",,\n"), "a value is missing"],
    ["{1:2}", "expected a key"],
    [TEXT.replace('"complete": false', '"complete": '), "a value is missing"],
    [TEXT.replace('"complete": false', '"complete": nein'), "complete: is malformed JSON"],
    [TEXT.replace('"complete": false', '"complete": "nein"'), "complete: Invalid input"],
    [TEXT.replace('"components": [', '"components": {'), "expected ["],
    [TEXT.replace('"files": [', '"diagnostics": ['), "a key stands twice"],
    [TEXT.replace('"files": [', '"filez": ['), "filez: is not a key of this document"],
    [TEXT.replace('"complete": false,\n', ""), "complete: is missing"],
    [JSON.stringify({ ...DOCUMENT, files: undefined }), "files: is missing"],
    [
      TEXT.replace("lizenzlotse/scan-result", "lizenzlotse/assessment"),
      "expected lizenzlotse/scan-result",
    ],
    [
      TEXT.replace('"confidence":0.97', '"confidence":"high"'),
      "components[2].licenses.bundled.0.confidence",
    ],
    [
      TEXT.replace('"confidence":0.97', '"confidence":1.5'),
      "components[2].licenses.bundled.0.confidence",
    ],
    [TEXT.replace('"id":"F-', '"ids":"F-'), "files[0]"],
    [TEXT.replace('"line":17', '"line":0'), "diagnostics[0].location.line"],
    [TEXT.replace('{"code"', '{"__proto__":{},"code"'), "diagnostics[0]"],
    [TEXT.replace('"kind": ', '"__proto__": '), "__proto__: is not a key of this document"],
    ["[".repeat(100), "expected {"],
    [`{"components":[${"[".repeat(MAX_VALUE_DEPTH + 1)}`, "nested too deeply"],
  ])("refuses a broken document (%#)", async (text, problem) => {
    const error = await failureOf(text);
    expect(error.code).toBe("DOCUMENT_INVALID");
    expect(error.message).toContain(problem);
    expect(Object.prototype).not.toHaveProperty("code");
  });

  it("refuses text that is not UTF-8", async () => {
    const error = await failureOf(
      Buffer.from(TEXT.replace("Jörg", "J\u00f6rg"), "latin1").toString("latin1"),
      "latin1",
    );
    expect(error.message).toContain("is not UTF-8");
  });

  it("stops at its limits instead of filling memory", async () => {
    const endless = async function* (start: string) {
      yield Buffer.from(start);
      const block = Buffer.alloc(1_048_576, "a");
      for (let megabytes = 0; megabytes < 64; megabytes += 1) yield await Promise.resolve(block);
    };
    const head = readScanResult(endless('{"kind":"'));
    const element = readScanResult(endless('{"files":["'));
    await expect(head).rejects.toThrow("the head is too large");
    await expect(element).rejects.toThrow("an element is too large");
    expect(MAX_HEAD_BYTES).toBeLessThan(MAX_ELEMENT_BYTES);
  });
});

describe("readScanResultParts", () => {
  it("gives the head before anything else", async () => {
    const parts: string[] = [];
    for await (const { part } of readScanResultParts(chunksOf(TEXT))) parts.push(part);
    expect(parts).toEqual([
      "head",
      ...["diagnostics", "diagnostics"],
      ...["components", "components", "components"],
      ...["files", "files"],
    ]);
  });
});

async function failureOf(text: string, encoding: BufferEncoding = "utf8"): Promise<LotseError> {
  const outcome: unknown = await readScanResult(chunksOfBytes(Buffer.from(text, encoding))).catch(
    (error: unknown) => error,
  );
  if (outcome instanceof LotseError) return outcome;
  throw new TypeError("expected a LotseError", { cause: outcome });
}

async function* chunksOfBytes(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
