import { join } from "node:path/posix";
import { readWorkspace } from "./setup/workspace.mjs";

/**
 * The source files through which a package may be entered: what its `exports` name under `source`.
 *
 * @param {string} root
 * @returns {string[]} such as `packages/model/src/index.ts`
 */
export function publicDoors(root) {
  return readWorkspace(root).flatMap(({ folder, manifest }) =>
    Object.values(manifest.exports ?? {}).flatMap((entry) => {
      const source = isConditions(entry) ? entry["source"] : undefined;
      return typeof source === "string" ? [join("packages", folder, source)] : [];
    }),
  );
}

/**
 * @param {unknown} entry
 * @returns {entry is Record<string, unknown>}
 */
const isConditions = (entry) => typeof entry === "object" && entry !== null;
