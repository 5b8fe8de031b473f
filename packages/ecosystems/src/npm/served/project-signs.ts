import type { FileSource, SourceLocation, TreePath } from "@lizenzlotse/model";

import { fileNameOf, folderOf } from "../../shared/tree-path.ts";
import type { Manifest } from "../parse-package-json.ts";
import { BROWSER_BUILDS, BROWSER_PACKAGES, BUNDLERS, PAGES } from "./signs-of-browsers.ts";

/**
 * The files that show that a project's code is sent to browsers: what builds for them, and dependencies that run
 * nowhere else. Nothing is run or read for it; a file's name is enough.
 */
export function signsOfBrowsers(
  manifest: TreePath,
  { files, manifests }: SignsRequest,
): readonly SourceLocation[] {
  const names = files.list(folderOf(manifest));
  const builds = names.filter((path) => BROWSER_BUILDS.has(stemOf(path)));
  const hasPage = names.some((path) => PAGES.has(fileNameOf(path)));
  const bundlers = hasPage ? names.filter((path) => BUNDLERS.has(stemOf(path))) : [];
  return [
    ...[...builds, ...bundlers].map((path) => ({ path })),
    ...browserPackages(manifests.get(manifest)),
  ];
}

/** What is looked at. */
export interface SignsRequest {
  readonly files: Pick<FileSource, "list">;
  readonly manifests: ReadonlyMap<TreePath, Manifest>;
}

/** The name without its last extension; `.parcelrc` has none. */
function stemOf(path: TreePath): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

function browserPackages(manifest: Manifest | undefined): readonly SourceLocation[] {
  return (manifest?.dependencies ?? [])
    .filter(
      ({ name, usage, peer }) => usage === "production" && !peer && BROWSER_PACKAGES.has(name),
    )
    .map(({ line }) => ({ path: manifest?.path ?? "", ...(line === undefined ? {} : { line }) }));
}
