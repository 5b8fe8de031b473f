/**
 * Finds the package that `import "<name>"` would reach from a folder, as Node looks for it: in `node_modules` of the
 * folder, then of the folders above.
 *
 * @param from - a folder like `node_modules/a/node_modules/b`; `""` is the root. A path that begins with `..` lies
 *   outside the root, whose `node_modules` it therefore does not see.
 * @param has - whether a folder like `node_modules/b` holds a package.
 */
export function resolveInNodeModules(
  from: string,
  name: string,
  has: (folder: string) => boolean,
): string | undefined {
  let folder = from;
  for (;;) {
    if (!folder.endsWith("node_modules")) {
      const candidate = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      if (has(candidate)) return candidate;
    }
    if (folder === "" || folder === "..") return undefined;
    const slash = folder.lastIndexOf("/");
    folder = slash === -1 ? "" : folder.slice(0, slash);
  }
}
