import { formatPurl } from "@lizenzlotse/model";

/** Splits a module path as package URLs do: the last segment is the name. */
export function splitModulePath(path: string): {
  readonly group?: string | undefined;
  readonly name: string;
} {
  const slash = path.lastIndexOf("/");
  return slash === -1
    ? { name: path }
    : { group: path.slice(0, slash), name: path.slice(slash + 1) };
}

/**
 * The purl of a module. The specification wants both parts in lower case, although Go tells cases apart.
 *
 * @see https://github.com/package-url/purl-spec (type `golang`)
 */
export function goPurl({
  path,
  version,
}: {
  readonly path: string;
  readonly version?: string | undefined;
}): string | undefined {
  const { group, name } = splitModulePath(path.toLowerCase());
  return formatPurl({ type: "golang", namespace: group, name, version });
}
