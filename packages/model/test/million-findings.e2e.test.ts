import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../scripts/million-findings.mjs", import.meta.url));
const KEPT = fileURLToPath(
  new URL("../../../fixtures/documents/scan-result-0.json", import.meta.url),
);
const FINDINGS = 1_000_000;
const MAX_MEGABYTES = 512;

describe("a tree of a million file findings", () => {
  it("is written and read in at most 512 MB of memory", { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "lizenzlotse-million-"));
    try {
      const document = join(folder, "scan.json");
      const { stdout } = await promisify(execFile)(process.execPath, [
        `--max-old-space-size=${String(MAX_MEGABYTES / 2)}`,
        SCRIPT,
        KEPT,
        document,
        String(FINDINGS),
      ]);
      const result = JSON.parse(stdout) as {
        read: number;
        lastPath: string;
        peakMegabytes: number;
      };
      expect(result).toMatchObject({ read: FINDINGS, components: 3 });
      expect(result.lastPath).toBe(
        `src/module-${String((FINDINGS - 1) % 997)}/file-${String(FINDINGS - 1)}.ts`,
      );
      expect(result.peakMegabytes).toBeLessThanOrEqual(MAX_MEGABYTES);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
