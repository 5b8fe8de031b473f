import type { TreePath } from "@lizenzlotse/model";

import { fileNameOf } from "../shared/tree-path.ts";

/** What builders put behind a library's name: its version, its shape. */
const SUFFIXES =
  /(?:[._-](?:v?\d+(?:\.\d+)*(?:-?(?:alpha|beta|rc)[.\d]*)?|min|slim|bundle|bundled|umd|esm|cjs|amd|iife|prod|production|dev|development|all|full|pack|packed|pkgd|core|rtl))+$/u;

/** The name of a file without its version, shape and ending: `jquery-3.6.0.slim.min.js` is `jquery`. */
export function stemOf(path: TreePath): string {
  const name = fileNameOf(path)
    .toLowerCase()
    .replace(/\.(?:m?js|css)(?:\.license\.txt|\.map)?$/u, "");
  return name.replace(SUFFIXES, "");
}
