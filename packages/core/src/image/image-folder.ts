import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a folder is an OCI layout: by the file that its specification demands. */
export function isImageFolder(folder: string): boolean {
  try {
    return readFileSync(join(folder, "oci-layout"), "utf8").includes("imageLayoutVersion");
  } catch {
    return false;
  }
}
