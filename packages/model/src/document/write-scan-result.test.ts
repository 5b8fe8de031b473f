import { describe, expect, it } from "vitest";

import { keptDocument, openKeptDocument, textOf } from "../../test/kept-document.ts";
import { readScanResult } from "./read-scan-result.ts";
import type { ScanResult } from "./scan-result.ts";
import { WRITE_CHUNK_LENGTH } from "./write-document.ts";
import { writeScanResult } from "./write-scan-result.ts";

const kept = await readScanResult(openKeptDocument("scan-result-0.json"));

describe("writeScanResult", () => {
  it("writes keys in one order, whatever order the objects have", async () => {
    const reversed = reverseKeys(kept) as ScanResult;
    expect(Object.keys(reversed.head)[0]).toBe("diagnosticCounts");
    expect(await textOf(writeScanResult(reversed))).toBe(keptDocument("scan-result-0.json"));
  });

  it("leaves out what is undefined and what the model does not know", async () => {
    const head = { ...kept.head, secretOfCaller: 1, subject: { name: "a", version: undefined } };
    const text = await textOf(
      writeScanResult({ head, components: [], diagnostics: [], files: [] }),
    );
    expect(text).not.toContain("secretOfCaller");
    expect(JSON.parse(text)).toMatchObject({ subject: { name: "a" }, components: [], files: [] });
  });

  it("puts every element on a line of its own", () => {
    const lines = keptDocument("scan-result-0.json").split("\n");
    const elements = lines.filter((line) => line.startsWith("{") && line.length > 1);
    expect(elements).toHaveLength(2 + 3 + 2);
    for (const line of elements) {
      expect(() => JSON.parse(line.replace(/,$/u, "")) as unknown).not.toThrow();
    }
  });

  it("takes files from a stream and hands on chunks of a bounded size", async () => {
    const [file] = kept.files;
    if (file === undefined) throw new TypeError("the kept document has files");
    const files = (async function* repeat() {
      for (let index = 0; index < 2_000; index += 1)
        yield await Promise.resolve({ ...file, path: `f${String(index)}` });
    })();
    const sizes: number[] = [];
    for await (const chunk of writeScanResult({ ...kept, files })) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(2 * WRITE_CHUNK_LENGTH);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(WRITE_CHUNK_LENGTH);
  });
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, child]) => [key, reverseKeys(child)]));
}
