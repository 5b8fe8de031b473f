import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Manifest the fields of a `package.json` that set-up and checks read
 * @property {string} name
 * @property {Readonly<Record<string, string>>} [scripts]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 * @property {Readonly<Record<string, unknown>>} [exports]
 * @property {{ exports?: Readonly<Record<string, unknown>> }} [publishConfig]
 */

/**
 * @typedef {object} WorkspacePackage
 * @property {string} folder name of its folder in `packages`, such as `model`
 * @property {string} directory absolute
 * @property {Manifest} manifest
 * @property {readonly string[]} dependencies folders of the workspace packages it needs at run time
 */

/**
 * The packages of the workspace, each after those it depends on.
 *
 * @param {string} root
 * @returns {WorkspacePackage[]}
 */
export function readWorkspace(root) {
  const packages = packageDirectories(root).map(({ folder, directory }) => {
    return { folder, directory, manifest: readManifest(directory) };
  });
  const folderOf = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]));
  return dependenciesFirst(
    packages.map((found) => ({
      ...found,
      dependencies: Object.keys({
        ...found.manifest.dependencies,
        ...found.manifest.optionalDependencies,
      }).flatMap((name) => folderOf.get(name) ?? []),
    })),
  );
}

/** @param {string} directory */
function readManifest(directory) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  return /** @type {Manifest} */ (manifest);
}

/**
 * Every folder of `packages` that holds a `package.json`, in the order of their names.
 *
 * @param {string} root
 */
export function packageDirectories(root) {
  const parent = join(root, "packages");
  return readdirSync(parent)
    .sort()
    .map((folder) => ({ folder, directory: join(parent, folder) }))
    .filter(({ directory }) => existsSync(join(directory, "package.json")));
}

/**
 * @param {readonly WorkspacePackage[]} packages
 * @returns {WorkspacePackage[]} the same, each after its dependencies; pnpm has refused cycles already
 */
export function dependenciesFirst(packages) {
  const byFolder = new Map(packages.map((entry) => [entry.folder, entry]));
  /** @type {Set<WorkspacePackage>} */
  const ordered = new Set();
  /** @param {WorkspacePackage} entry */
  const visit = (entry) => {
    if (ordered.has(entry)) return;
    for (const folder of entry.dependencies) {
      const dependency = byFolder.get(folder);
      if (dependency !== undefined) visit(dependency);
    }
    ordered.add(entry);
  };
  packages.forEach(visit);
  return [...ordered];
}
