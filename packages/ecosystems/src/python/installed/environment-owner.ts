import type { FileSource, TreePath } from "@lizenzlotse/model";

import { fileNameOf, folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { projectManifestAt } from "../project-manifest.ts";

/**
 * The project whose virtual environment holds a folder of installed packages: `shop/.venv/lib/python3.12/site-packages`
 * belongs to the project in `shop`.
 *
 * @returns its manifest, or `undefined` where there is no project around the environment.
 */
export function environmentOwner(sitePackages: TreePath, files: FileSource): TreePath | undefined {
  const environment = environmentFolder(sitePackages);
  if (environment === "") return undefined;
  const folder = folderOf(environment);
  const requirements = joinTreePath(folder, "requirements.txt");
  return (
    projectManifestAt(folder, files) ??
    (requirements !== undefined && files.has(requirements) ? requirements : undefined)
  );
}

/** POSIX: `lib/python3.12/site-packages`; Windows: `Lib/site-packages`; `pip --target`: `site-packages`. */
function environmentFolder(sitePackages: TreePath): TreePath {
  let folder = folderOf(sitePackages);
  if (/^python\d/u.test(fileNameOf(folder))) folder = folderOf(folder);
  return /^lib(?:64)?$/iu.test(fileNameOf(folder)) ? folderOf(folder) : folder;
}
