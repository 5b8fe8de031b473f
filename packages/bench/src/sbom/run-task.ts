import { readSupplied, validateCycloneDx } from "@lizenzlotse/sbom";
import { bomFormats } from "@lizenzlotse/sbom/registry";
import { readFileSync, writeFileSync } from "node:fs";

import { largeScan } from "./large-scan.ts";
import type { BomTask, BomTaskResult } from "./task.ts";

const VERSION = "1.6";

// Called with a task as JSON; answers with its result as JSON.
const task = JSON.parse(process.argv[2] ?? "") as BomTask;
const { duration: compileMs } = await timed(() => validateCycloneDx({}, VERSION));
const run = task.name === "write" ? prepareWriting(task) : prepareReading(task);
const givenMegabytes = peakMegabytes();
const { value: bytes, duration: taskMs } = await timed(run);
const peak = peakMegabytes();
if (task.name === "write") writeFileSync(task.file, bytes);
const document: unknown = JSON.parse(Buffer.from(bytes).toString());
const { duration: validateMs } = await timed(() => validateCycloneDx(document, VERSION));
const { duration: stringifyMs } = await timed(() => JSON.stringify(document, undefined, 2));
const result: BomTaskResult = {
  taskMs,
  stringifyMs,
  validateMs,
  compileMs,
  peakMegabytes: peak,
  givenMegabytes,
  documentMegabytes: bytes.length / 1e6,
};
process.stdout.write(JSON.stringify(result));

function prepareWriting({ components }: BomTask): () => Promise<Uint8Array> {
  const scan = largeScan(components);
  const format = bomFormats.find(({ id }) => id === "cyclonedx-json");
  return async () => (await format?.write(scan, { version: VERSION }))?.content ?? new Uint8Array();
}

function prepareReading({ file, components }: BomTask): () => Promise<Uint8Array> {
  const bytes = readFileSync(file);
  return async () => {
    const { components: read } = await readSupplied("large.cdx.json", bytes);
    if (read.length !== components) throw new Error(`${String(read.length)} components were read`);
    return bytes;
  };
}

async function timed<Value>(
  action: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly duration: number }> {
  const before = process.cpuUsage();
  const value = await action();
  const { user, system } = process.cpuUsage(before);
  return { value, duration: (user + system) / 1_000 };
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
