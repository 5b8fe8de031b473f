import { formatPurl } from "@lizenzlotse/model";

/** Names one version of a package, whatever its source. */
export function coordinateOf({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): string {
  return `${name}@${version}`;
}

/** The purl of a package of the tree. */
export function cargoPurl({
  name,
  version,
}: {
  readonly name: string;
  readonly version?: string | undefined;
}): string | undefined {
  return formatPurl({ type: "cargo", name, version });
}
