/**
 * Folders that package managers fill. Their files are not the project's own; they are evidence for the components
 * that they hold, so they are walked even where version control ignores them.
 */
const DEPENDENCY_FOLDERS: ReadonlySet<string> = new Set([
  ".venv",
  "Carthage",
  "Pods",
  "__pypackages__",
  "bower_components",
  "jspm_packages",
  "node_modules",
  "site-packages",
  "vendor",
  "venv",
]);

/** Folders of version control systems: neither the project's code nor anybody's component. */
const VERSION_CONTROL_FOLDERS: ReadonlySet<string> = new Set([
  ".bzr",
  ".git",
  ".hg",
  ".svn",
  "CVS",
]);

/** Whether a folder of this name holds third parties' packages. */
export function isDependencyFolder(name: string): boolean {
  return DEPENDENCY_FOLDERS.has(name);
}

/** Whether a folder of this name holds the data of a version control system. */
export function isVersionControlFolder(name: string): boolean {
  return VERSION_CONTROL_FOLDERS.has(name);
}
