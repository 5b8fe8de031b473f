import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A package in the place that it has in the archive.
 *
 * @typedef {object} PlacedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} folder absolute, as it lies on this machine
 * @property {string} place in the archive, with `/` between segments
 */

/** Where packages lie in the archive. */
const TOP = "lib/node_modules";

/**
 * Lays a package and everything that it needs at run time out as Node resolves packages without links: each version
 * once at the top where its name is free, else below the package that asks for it. Only what is installed already is
 * looked at; optional packages that are not are left out.
 *
 * @param {string} folder of the package that is released
 * @returns {readonly PlacedPackage[]} in the order of their places
 */
export function placePackages(folder) {
  /** @type {Map<string, PlacedPackage>} */
  const placed = new Map();
  const root = toPackage(folder);
  /** @type {PlacedPackage[]} */
  const waiting = [{ ...root, place: `${TOP}/${root.name}` }];
  for (const current of waiting) {
    placed.set(current.place, current);
    for (const dependency of dependenciesOf(current)) {
      if (resolved(current.place, dependency.name, waiting)?.folder === dependency.folder) continue;
      const top = `${TOP}/${dependency.name}`;
      const isFree = waiting.every(({ place }) => place !== top);
      const place = isFree ? top : `${current.place}/node_modules/${dependency.name}`;
      waiting.push({ ...dependency, place });
    }
  }
  return [...placed.values()].sort((left, right) => (left.place < right.place ? -1 : 1));
}

/**
 * What Node would find from a place, looking upwards.
 *
 * @param {string} from
 * @param {string} name
 * @param {readonly PlacedPackage[]} packages
 */
function resolved(from, name, packages) {
  for (let place = from; place.startsWith(TOP); place = place.slice(0, parentOf(place))) {
    const found = packages.find((each) => each.place === `${place}/node_modules/${name}`);
    if (found !== undefined) return found;
  }
  return packages.find((each) => each.place === `${TOP}/${name}`);
}

/** @param {string} place */
function parentOf(place) {
  return Math.max(0, place.lastIndexOf("/node_modules/"));
}

/** @param {{ folder: string }} from */
function dependenciesOf({ folder }) {
  const manifest = readManifest(folder);
  const optional = Object.keys(manifest.optionalDependencies ?? {});
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter(
    (name) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const needed = Object.keys(manifest.dependencies ?? {}).filter(
    (name) => !optional.includes(name),
  );
  return [...new Set([...needed, ...peers, ...optional])].sort().flatMap((name) => {
    const found = findPackage(folder, name);
    if (found !== undefined) return [toPackage(found)];
    if (optional.includes(name) || peers.includes(name)) return [];
    throw new Error(`${manifest.name} needs ${name}, which is not installed`);
  });
}

/**
 * @param {string} from
 * @param {string} name
 */
function findPackage(from, name) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return realpathSync(place);
  }
  return undefined;
}

/** @param {string} folder */
function toPackage(folder) {
  const { name, version } = readManifest(folder);
  return { name, version, folder: realpathSync(folder) };
}

/**
 * What of a package.json decides where packages lie.
 *
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/** @param {string} folder */
function readManifest(folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return /** @type {Manifest} */ (manifest);
}
