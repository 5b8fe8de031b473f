import { stat } from "node:fs/promises";

import { isImageFolder } from "./image-folder.ts";

/**
 * Whether a path leads to an image of a container: an OCI layout (folder or tar file), or what `docker save` writes. Told
 * by the content, never by the name; only headers and manifests are read for it.
 *
 * @param path - absolute.
 */
export async function isImage(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return false;
  if (stats.isDirectory()) return isImageFolder(path);
  const { isImageFile } = await import("./open-image.ts");
  return stats.isFile() && isImageFile(path);
}
