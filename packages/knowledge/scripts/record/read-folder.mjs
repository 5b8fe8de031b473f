import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";

/**
 * Reads every YAML file of a folder of `data/`, in the order of the names, and checks each.
 *
 * @template T
 * @param {string} folder such as `licenses`
 * @param {import("zod").ZodType<T>} schema
 * @param {(path: URL) => string} read
 * @returns {Map<string, T>} by file name without ending
 */
export function readFolder(folder, schema, read) {
  const directory = new URL(`../../data/${folder}/`, import.meta.url);
  const files = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  return new Map(
    files.sort().map((name) => {
      const result = schema.safeParse(parse(read(new URL(name, directory))));
      if (result.success) return [basename(name, ".yaml"), result.data];
      throw new Error(`data/${folder}/${name}: ${result.error.message}`);
    }),
  );
}
