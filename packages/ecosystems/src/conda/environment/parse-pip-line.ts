import { type PackageSource, urlSource } from "../../shared/python/package-source.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";
import { pinnedVersion } from "../../shared/python/pinned-version.ts";

/** A package that pip installs into an environment. */
export interface PipRequirement {
  readonly name: string;
  readonly version?: string | undefined;
  readonly source: PackageSource;
}

/**
 * Reads one line of the `pip` list of an environment.
 *
 * @returns `option` for options, other files of requirements, and folders.
 */
export function parsePipLine(text: string): PipRequirement | "option" | undefined {
  const plain = text.replace(/(?:^|\s+)#(?!egg=).*$/u, "").trim();
  const egg = /#(?:.*&)?egg=([\w.-]+)/u.exec(text)?.[1];
  const address = plain.replace(/^(?:-e|--editable)[\s=]+/u, "");
  if (egg !== undefined) return { name: egg, source: urlSource(address) };
  if (/^(?:git\+|https?:)/u.test(address)) {
    return { name: nameInAddress(address), source: urlSource(address) };
  }
  if (/^[-./]/u.test(plain)) return "option";
  const requirement = parseRequirement(plain.replace(/\s+--.*$/u, ""));
  if (requirement === undefined) return undefined;
  const { name, specifier, url } = requirement;
  const source = url === undefined ? ({ kind: "index" } as const) : urlSource(url);
  return { name, version: pinnedVersion(specifier), source };
}

/** `git+https://host/owner/NAME.git@revision`, `https://host/NAME-1.0-py3-none-any.whl`. */
function nameInAddress(address: string): string {
  const [location = ""] = address.split(/[#?]/u, 1);
  const last = location.replace(/\/+$/u, "").split("/").at(-1) ?? "";
  return last.replace(/@.*$/u, "").replace(/\.git$|-\d.*$|\.(?:zip|tar\.gz)$/u, "");
}
