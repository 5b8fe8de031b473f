import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The expected text of a golden file beside this one. With `UPDATE_GOLDEN=1` the file is written anew first; a person
 * then reads the difference.
 */
export function golden(name: string, actual: string): string {
  const file = fileURLToPath(new URL(`golden/${name}.golden`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, actual);
  return readFileSync(file, "utf8");
}
