// Packs the licence texts that explanations quote. They come from the list that the index is compiled from.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";

const folder = new URL("../data/", import.meta.url);
/** @type {unknown} */
const list = createRequire(import.meta.url)("spdx-license-list/full.js");
const licenses = /** @type {Record<string, { licenseText: string }>} */ (list);
const texts = Object.fromEntries(
  Object.entries(licenses).map(([id, { licenseText }]) => [id, licenseText]),
);
const json = Buffer.from(JSON.stringify(texts));
const packed = brotliCompressSync(json, {
  params: {
    // Half a second; the last two levels save a tenth and take a quarter of a minute.
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  },
});

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("license-texts.json.br.new", folder), packed);
renameSync(new URL("license-texts.json.br.new", folder), new URL("license-texts.json.br", folder));
process.stdout.write(
  `licence texts: ${String(Object.keys(texts).length)}, ${String(packed.length)} bytes\n`,
);
