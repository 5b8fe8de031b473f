import type { TreePath } from "@lizenzlotse/model";

import { appendTo } from "../shared/append-to.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { VENDOR_FOLDERS } from "./vendor-folders.ts";

/** A folder with the source of another project. */
export interface VendoredFolder {
  readonly folder: TreePath;
  /** The licence file that shows it. */
  readonly licenseFile: TreePath;
  /** All files directly in it. */
  readonly files: readonly TreePath[];
}

const LICENSE_NAME =
  /^(?:un)?(?:licen[cs]es?|copying|copyright)(?:[-_.](?!h$|c$|py$|js$|ts$|cmake$)[\w.-]*)?$/iu;

/**
 * Finds the folders that lie in a folder for the source of others and hold a licence file of their own. Without one there
 * is nothing to tell a copy from the project's own code. Of folders inside one another the outer one counts.
 *
 * @param paths - sorted.
 */
export function vendoredFolders(paths: readonly TreePath[]): readonly VendoredFolder[] {
  const byFolder = new Map<TreePath, TreePath[]>();
  for (const path of paths) {
    const segments = path.split("/");
    if (VENDOR_FOLDERS.includes(segments[segments.length - 3] ?? ""))
      appendTo(byFolder, segments.slice(0, -1).join("/"), [path]);
  }
  const found: VendoredFolder[] = [];
  for (const [folder, files] of byFolder) {
    const licenseFile = files.find((path) => LICENSE_NAME.test(fileNameOf(path)));
    const isInside = found.some((outer) => folder.startsWith(`${outer.folder}/`));
    if (licenseFile !== undefined && files.length > 1 && !isInside)
      found.push({ folder, licenseFile, files });
  }
  return found;
}
