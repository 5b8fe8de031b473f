import { createHash } from "node:crypto";

import type { SourceLocator } from "../source-contract.ts";

/** Letters of the digest that become folders of their own in pip's cache. */
const FOLDER_LETTERS = 5;

/**
 * pip keeps what it downloaded by the digest of its address. Source archives (`.tar.gz`, `.zip`) and wheels alike: what
 * a wheel is shows when it is looked into.
 *
 * @see pip's `SafeFileCache`
 */
export const pythonSources: SourceLocator = {
  purlType: "pypi",
  caches: [{ id: "pip-http", homePath: ".cache/pip/http-v2" }],
  candidates: ({ references }) =>
    references
      .filter(({ type }) => type === "source-distribution" || type === "distribution")
      .map(({ type, url }) => ({
        cache: "pip-http",
        path: bodyPath(url),
        fileName: url.slice(url.lastIndexOf("/") + 1).replace(/[?#].*$/u, ""),
        is: type === "distribution" ? ("distribution" as const) : ("source" as const),
      })),
};

function bodyPath(url: string): string {
  const digest = createHash("sha224").update(url).digest("hex");
  const folders = Array.from({ length: FOLDER_LETTERS }, (_, index) => digest.charAt(index));
  return `${folders.join("/")}/${digest}.body`;
}
