import type { FileSource, TreePath } from "@lizenzlotse/model";

import { joinTreePath } from "../shared/tree-path.ts";

/** Files that make a folder a Python project, the one that names it first. */
const MANIFESTS = ["pyproject.toml", "setup.py", "setup.cfg"];

/** The manifest of the project in a folder; `undefined` where the folder holds none. */
export function projectManifestAt(folder: TreePath, files: FileSource): TreePath | undefined {
  return MANIFESTS.flatMap((name) => joinTreePath(folder, name) ?? []).find((path) =>
    files.has(path),
  );
}
