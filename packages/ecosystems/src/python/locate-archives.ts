import { createHash } from "node:crypto";

import type { ArchiveLocator } from "../contract.ts";

/** Letters of the digest that become folders of their own in pip's cache. */
const FOLDER_LETTERS = 5;

/**
 * Downloads lie in pip's cache by the digest of their address. Source archives (`.tar.gz`, `.zip`) and wheels alike: what
 * a wheel is shows when it is looked into.
 *
 * @see pip's `SafeFileCache`
 */
export const locateArchives: ArchiveLocator = ({ references }) =>
  references
    .filter(({ type }) => type === "source-distribution" || type === "distribution")
    .map(({ type, url }) => ({
      path: bodyPath(url),
      fileName: url.slice(url.lastIndexOf("/") + 1).replace(/[?#].*$/u, ""),
      is: type === "distribution" ? "distribution" : "source",
    }));

function bodyPath(url: string): string {
  const digest = createHash("sha224").update(url).digest("hex");
  const folders = Array.from({ length: FOLDER_LETTERS }, (_, index) => digest.charAt(index));
  return `${folders.join("/")}/${digest}.body`;
}
