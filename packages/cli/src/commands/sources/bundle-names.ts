/** Longest part of a path that is kept. */
const MAX_PART_LENGTH = 100;
const NOT_PORTABLE = /[^\w.+@-]+/gu;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Gives files of a bundle paths that every file system takes: names of packages are foreign text, and `../`, device names
 * or two names that differ in case only must neither lead out nor overwrite.
 */
export class BundleNames {
  readonly #taken = new Set<string>();

  /** A path of its own for a file of a component. */
  take(component: string, version: string | undefined, fileName: string): string {
    const folder = portable(version === undefined ? component : `${component}-${version}`);
    const file = portable(fileName.slice(fileName.lastIndexOf("/") + 1));
    for (let count = 1; ; count += 1) {
      const path = `components/${folder}/${count === 1 ? file : `${String(count)}-${file}`}`;
      if (this.#taken.has(path.toLowerCase())) continue;
      this.#taken.add(path.toLowerCase());
      return path;
    }
  }
}

function portable(name: string): string {
  const kept = name
    .replaceAll("/", "-")
    .replace(NOT_PORTABLE, "_")
    .replace(/^[.-]+/u, "")
    .slice(0, MAX_PART_LENGTH)
    .replace(/\.+$/u, "");
  if (kept === "") return "unnamed";
  return DEVICE.test(kept) ? `_${kept}` : kept;
}
