import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import type { ToolFingerprint } from "@lizenzlotse/evidence";

/** The packages that the program consists of, beside the one that this file is in. */
const PACKAGES = [
  "core",
  "enrichment",
  "evidence",
  "knowledge",
  "licenses",
  "model",
  "policy",
  "report",
  "sbom",
];

/** What the program is: its version, and one digest over its own program files (those of libraries are not in it). */
export async function toolFingerprint(version: string): Promise<ToolFingerprint> {
  const folders = [
    fileURLToPath(new URL("../../../", import.meta.url)),
    // What runs is the bundle, where there is one.
    fileURLToPath(new URL("../../../../bundle/", import.meta.url)),
    ...PACKAGES.map((name) => dirname(fileURLToPath(import.meta.resolve(`@lizenzlotse/${name}`)))),
  ];
  const hash = createHash("sha256");
  for (const [index, folder] of folders.entries()) {
    for (const file of await programFiles(folder)) {
      hash.update(`${String(index)}:${relative(folder, file).split(sep).join("/")}\n`);
      hash.update(
        createHash("sha256")
          .update(await readFile(file))
          .digest(),
      );
    }
  }
  return { name: "lizenzlotse", version, sha256: hash.digest("hex") };
}

async function programFiles(folder: string): Promise<readonly string[]> {
  const options = { withFileTypes: true, recursive: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.c?js$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
