import type { TreePath } from "@lizenzlotse/model";

import { compilePatterns } from "../analyze/file-patterns.ts";
import { analyzeImage } from "../image/analyze-image.ts";
import { ImageFiles } from "../image/image-files.ts";
import type { LayerFile } from "../image/layered-tree.ts";
import { type OpenedImage, openImage } from "../image/open-image.ts";
import type { ScanOptions } from "../options.ts";
import type { PathFilter } from "../walk/path-filter.ts";
import type { Subject } from "./contract.ts";

/**
 * Opens an image. What a scan shows is what runs from it, the view with all layers; what an earlier layer held is among the
 * components. Nothing in an image is the scanned project's own source, so its files are those of dependencies.
 */
export async function openImageSubject(options: ScanOptions, filter: PathFilter): Promise<Subject> {
  const { analyzers } = await import("@lizenzlotse/ecosystems");
  const isRelevant = compilePatterns(analyzers.flatMap(({ files }) => files));
  const image = await openImage({ path: options.root, isRelevant, signal: options.signal });
  try {
    return toSubject(image, options, filter);
  } catch (cause) {
    // Unpacked layers must not outlive a scan that never begins.
    image.close();
    throw cause;
  }
}

function toSubject(image: OpenedImage, options: ScanOptions, filter: PathFilter): Subject {
  const views = image.views.map((view) => ({
    ...view,
    files: withoutExcluded(view.files, filter),
  }));
  const shown = views.at(-1)?.files ?? new Map<TreePath, LayerFile>();
  const files = new ImageFiles(shown);
  options.onProgress?.({ step: "walk", files: shown.size });
  return {
    name: image.name,
    listing: {
      paths: [...shown.keys()],
      folders: files.folders,
      zoneOf: () => "dependency",
      rawPaths: new Map(),
      diagnostics: image.diagnostics,
    },
    files,
    // Caches of whoever scans say nothing about what is in an image.
    analyze: () => analyzeImage({ ...image, views }, { ...options, userCaches: undefined }),
    close: () => {
      image.close();
    },
  };
}

function withoutExcluded(
  files: ReadonlyMap<TreePath, LayerFile>,
  filter: PathFilter,
): ReadonlyMap<TreePath, LayerFile> {
  return new Map([...files].filter(([path]) => !isExcluded(path, filter)));
}

/** A folder that is excluded takes along what is in it. */
function isExcluded(path: TreePath, filter: PathFilter): boolean {
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1))
    if (filter.excludes(path.slice(0, slash + 1))) return true;
  return filter.excludes(path);
}
