import { formatPurl } from "@lizenzlotse/model";

/**
 * The purl of a package of JSR. There is no type for it (package-url/purl-spec#457); JSR serves each package to npm as well,
 * and that is a registered type.
 *
 * @param name - `@scope/name`.
 * @see https://jsr.io/docs/npm-compatibility
 */
export function jsrPurl(name: string, version: string | undefined): string | undefined {
  const found = /^@([^/]+)\/(.+)$/u.exec(name);
  if (found === null) return undefined;
  const [, scope = "", last = ""] = found;
  return formatPurl({
    type: "npm",
    namespace: "@jsr",
    name: `${scope}__${last}`,
    version,
    qualifiers: { repository_url: "https://npm.jsr.io" },
  });
}
