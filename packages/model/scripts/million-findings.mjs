// Writes a scan with a given number of file findings to a file and reads it back; prints what it took as JSON.
// Run by million-findings.e2e.test.ts in a process of its own, so that the peak memory is that of this alone.
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import {
  openScanResult,
  readScanResult,
  sha256Hex,
  stableId,
  writeScanResult,
} from "@lizenzlotse/model";

const [keptFile, targetFile, countText] = process.argv.slice(2);
if (keptFile === undefined || targetFile === undefined)
  throw new TypeError("usage: million-findings.mjs KEPT TARGET COUNT");
const count = Number(countText);
const kept = await readScanResult(createReadStream(keptFile));

function* findings() {
  for (let index = 0; index < count; index += 1) {
    const template = kept.files[index % kept.files.length];
    if (template === undefined) return;
    const path = `src/module-${String(index % 997)}/file-${String(index)}.ts`;
    yield { ...template, id: stableId("F", path), path, sha256: sha256Hex(path) };
  }
}

const writeStart = performance.now();
const document = writeScanResult({ ...kept, files: findings() });
await pipeline(Readable.from(document), createWriteStream(targetFile));
const readStart = performance.now();
const scan = await openScanResult(() => createReadStream(targetFile));
let read = 0;
let lastPath = "";
for await (const file of scan.files) {
  read += 1;
  lastPath = file.path;
}
const result = {
  read,
  lastPath,
  components: scan.components.length,
  documentBytes: (await stat(targetFile)).size,
  writeMs: Math.round(readStart - writeStart),
  readMs: Math.round(performance.now() - readStart),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(result));
