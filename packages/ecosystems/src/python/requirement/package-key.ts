import { redactSecrets } from "@lizenzlotse/model";

import { normalizeName } from "../../shared/python/normalize-name.ts";

/**
 * The key of a package that a manifest or requirements file asks for: one version may be asked for from an index and
 * from a URL. Credentials in the URL are not kept.
 */
export function packageKey(
  name: string,
  version: string | undefined,
  url: string | undefined,
): string {
  const origin = url === undefined ? "" : `#${redactSecrets(url)}`;
  return `${normalizeName(name)}@${version ?? ""}${origin}`;
}
