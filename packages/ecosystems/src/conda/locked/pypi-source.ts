import { type PackageSource, urlSource } from "../../shared/python/package-source.ts";

/** Where a package of pip comes from: archives of the public index are named by an address that tells nothing more. */
export function pypiSource(address: string): PackageSource {
  const isIndexFile = address === "" || address.startsWith("https://files.pythonhosted.org/");
  return isIndexFile ? { kind: "index" } : urlSource(address);
}
