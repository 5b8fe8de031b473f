import { fileNameOf } from "../../shared/tree-path.ts";

/** Name and version that the name of a distribution archive tells. */
export interface ArchiveName {
  readonly name: string;
  readonly version: string;
}

/**
 * Reads the file name of a wheel (`name-1.0-py3-none-any.whl`) or source archive (`name-1.0.tar.gz`).
 *
 * @param location - a path or URL.
 * @returns `undefined` where the name tells no version.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export function archiveName(location: string): ArchiveName | undefined {
  const file = fileNameOf(location.split(/[?#]/u, 1)[0] ?? "");
  if (file.endsWith(".whl")) {
    const [name, version] = file.split("-");
    return name === undefined || version === undefined ? undefined : checked(name, version);
  }
  const stem = /^(.+)\.(?:tar\.gz|tar\.bz2|tgz|zip)$/u.exec(file)?.[1];
  const dash = stem?.lastIndexOf("-") ?? -1;
  if (stem === undefined || dash < 1) return undefined;
  return checked(stem.slice(0, dash), stem.slice(dash + 1));
}

function checked(name: string, version: string): ArchiveName | undefined {
  return /^\d[\w.+!]*$/u.test(version) && name !== "" ? { name, version } : undefined;
}
