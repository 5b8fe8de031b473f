// Compiles the licence index that the package is published with. Run after tsc: it uses the built code.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { buildIndex } from "../dist/index.js";

const folder = new URL("../data/", import.meta.url);
const index = buildIndex();

mkdirSync(folder, { recursive: true });
// Written aside and renamed, so that nobody ever reads half an index.
writeFileSync(new URL("licenses.ldx.new", folder), new Uint8Array(index.buffer));
renameSync(new URL("licenses.ldx.new", folder), new URL("licenses.ldx", folder));
process.stdout.write(
  `licence index ${index.version}: ${index.texts.entries.length} texts, ${index.buffer.byteLength} bytes\n`,
);
