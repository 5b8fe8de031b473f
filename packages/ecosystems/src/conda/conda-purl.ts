import { formatPurl } from "@lizenzlotse/model";

import type { CondaIdentity } from "./archive-address.ts";

/**
 * The purl of a conda package.
 *
 * @see https://github.com/package-url/purl-spec (type `conda`: `build`, `channel`, `subdir`, `type`)
 */
export function condaPurl(identity: CondaIdentity): string | undefined {
  const { name, version, build, channel, subdir, type, repository } = identity;
  const known = { build, channel, subdir, type, repository_url: repository };
  const qualifiers = Object.fromEntries(
    Object.entries(known).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "",
    ),
  );
  return formatPurl({ type: "conda", name, version, qualifiers });
}
