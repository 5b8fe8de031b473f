import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a generated source file, or with `--check` only says whether it is what would be written.
 *
 * @param {string} path absolute
 * @param {string} source
 */
export function writeGenerated(path, source) {
  const written = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  // An unchanged file keeps its time, so that nothing is compiled again for nothing.
  if (written === source) return;
  if (process.argv.includes("--check")) {
    console.error(`${path} is not what its data says; run \`generate\` of the package`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}
