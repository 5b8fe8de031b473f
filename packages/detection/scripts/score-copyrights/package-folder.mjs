/**
 * Where a package lies, unpacked, in the folder of all packages: its package URL is the path, `npm/ol@7.5.2`.
 *
 * @param {string} packageUrl
 */
export function folderOfPackage(packageUrl) {
  return decodeURIComponent(packageUrl.replace(/^pkg:/u, ""));
}
