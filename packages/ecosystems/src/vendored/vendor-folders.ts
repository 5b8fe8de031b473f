import type { TreePath } from "@lizenzlotse/model";

/** What people call the folder for the source of others. Names that as often hold own code (`lib`, `contrib`) are not here. */
export const VENDOR_FOLDERS: readonly string[] = [
  "3rd_party",
  "3rd-party",
  "3rdparty",
  "3rdParty",
  "deps",
  "extern",
  "external",
  "externals",
  "subprojects",
  "third_party",
  "third-party",
  "thirdparty",
  "vendor",
  "vendored",
];

/** Files that build a project and state its name, mostly with a version. */
export const BUILD_FILES: readonly string[] = ["CMakeLists.txt", "configure.ac", "meson.build"];

/** Whether a file lies in such a folder, at any depth. */
export function isInVendorFolder(path: TreePath): boolean {
  return path.split("/").some((segment) => VENDOR_FOLDERS.includes(segment));
}
