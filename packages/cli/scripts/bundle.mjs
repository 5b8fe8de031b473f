// Makes bundle/lotse.cjs and its code cache. Run after tsc: it puts the built code into one file.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeCodeCache } from "./make-code-cache.mjs";
import { writeBundle } from "./write-bundle.mjs";

const folder = new URL("../bundle/", import.meta.url);

// V8 tells a cache's source by its length alone: an old cache must never lie beside a new file.
rmSync(folder, { recursive: true, force: true });
await writeBundle(fileURLToPath(new URL("lotse.cjs", folder)));
await makeCodeCache(folder);
