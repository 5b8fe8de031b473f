import type { FileSource, TreePath } from "@lizenzlotse/model";

/** Folders that hold installed packages whatever stands around them. */
const INSTALL_FOLDERS: ReadonlySet<string> = new Set([
  "bower_components",
  "dist-packages",
  "node_modules",
  "site-packages",
]);

/** Files that show that a folder called `vendor` holds installed packages, not the project's own code. */
const VENDOR_EVIDENCE = ["composer/installed.json", "modules.txt"];

/** What Composer knows of its vendor folder, which may have any name, and may be the root of the tree. */
const COMPOSER_EVIDENCE = "composer/installed.json";

/** `cargo vendor` leaves this in every copy of a package, wherever it puts them. */
const COPY_EVIDENCE = ".cargo-checksum.json";

/**
 * Whether a path lies inside installed third-party packages. Lockfiles there are the packages' own development
 * files and say nothing about the scanned project.
 */
export function isInsideDependencyFolder(path: TreePath, files: FileSource): boolean {
  const segments = path.split("/").slice(0, -1);
  if (isInsideComposerPackage(segments, files)) return true;
  return segments.some((segment, index) => {
    if (INSTALL_FOLDERS.has(segment)) return true;
    const folder = segments.slice(0, index + 1).join("/");
    if (files.has(`${folder}/${COPY_EVIDENCE}`)) return true;
    if (segment !== "vendor") return false;
    return VENDOR_EVIDENCE.some((evidence) => files.has(`${folder}/${evidence}`));
  });
}

/**
 * Whether a folder two levels below a Composer vendor folder, `vendor/package`, holds the path. Where the vendor folder
 * is the root of the tree, the project's own folders may lie beside the packages, which have a `composer.json`.
 */
function isInsideComposerPackage(segments: readonly string[], files: FileSource): boolean {
  return segments.slice(1).some((_, index) => {
    const folder = (count: number): string =>
      segments
        .slice(0, count)
        .map((segment) => `${segment}/`)
        .join("");
    if (!files.has(`${folder(index)}${COMPOSER_EVIDENCE}`)) return false;
    return index > 0 || files.has(`${folder(index + 2)}composer.json`);
  });
}
