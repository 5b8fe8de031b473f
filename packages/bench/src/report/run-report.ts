import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { formats } from "@lizenzlotse/report/registry";

import { toText } from "../table.ts";
import { largeReport } from "./large-report.ts";
import { usePage } from "./use-page.ts";

/** What is measured. */
export interface ReportOptions {
  readonly components: number;
}

/** Formats that people read; the others are lists. */
const MEASURED = ["html", "human", "markdown", "docx"];

/**
 * A report on many components: processor time and size of each format, then the page in a browser. The first format
 * pays for what all of them load.
 */
export async function runReport({ components }: ReportOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "lizenzlotse-bench-"));
  const file = join(folder, "report.html");
  try {
    const input = largeReport(components);
    const findings = input.assessment?.groups.length ?? 0;
    const rows: string[][] = [];
    for (const id of MEASURED) {
      const format = await formats.find((entry) => entry.id === id)?.load();
      if (format === undefined) throw new TypeError(`There is no format ${id}.`);
      const { bytes, cpuMs } = await timed(() => bytesOf(format.render(input)));
      if (id === "html") writeFileSync(file, bytes);
      rows.push([id, (bytes.length / 1e6).toFixed(2), cpuMs.toFixed(0)]);
    }
    const subject = `${String(components)} components, ${String(findings)} findings\n\n`;
    const written = toText({ head: ["format", "MB", "CPU ms"], rows });
    return `${subject}${written}\n${await usePage(file)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function timed(
  action: () => Promise<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const bytes = await action();
  const { user, system } = process.cpuUsage(before);
  return { bytes, cpuMs: (user + system) / 1_000 };
}
