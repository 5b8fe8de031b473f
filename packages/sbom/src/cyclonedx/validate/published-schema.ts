import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * A published schema of CycloneDX, as the library ships it. The files are not among its `exports`, so they are found beside
 * its manifest.
 *
 * @param name - without version and ending of the snapshot: `bom-1.6`, `spdx`.
 */
export function loadPublishedSchema(name: string): object {
  const library = dirname(require.resolve("@cyclonedx/cyclonedx-library/package.json"));
  return require(join(library, "res/schema", publishedFileName(name))) as object;
}

/** Name of the file, by which schemas also refer to each other. */
export function publishedFileName(name: string): string {
  return `${name}.SNAPSHOT.schema.json`;
}
