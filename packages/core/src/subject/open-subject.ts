import { LotseError } from "@lizenzlotse/model";

import { analyzeTree } from "../analyze/analyze-tree.ts";
import { isImageFolder } from "../image/image-folder.ts";
import { mergeCopies } from "../inventory/merge-copies.ts";
import { mergeProjects } from "../inventory/merge-projects.ts";
import type { ScanOptions } from "../options.ts";
import { argumentKind } from "../read/argument-kind.ts";
import { TreeFileSource } from "../read/tree-file-source.ts";
import type { PathFilter } from "../walk/path-filter.ts";
import { type Listing, walkTree } from "../walk/walk-tree.ts";
import type { Subject, SubjectInventory } from "./contract.ts";
import { keptPaths } from "./kept-paths.ts";

/**
 * Opens what is to be scanned: a folder, or an image as a file or a folder.
 *
 * @throws {LotseError} `ROOT_UNREADABLE`.
 */
export async function openSubject(options: ScanOptions, filter: PathFilter): Promise<Subject> {
  const kind = await argumentKind(options.root);
  if (kind === "folder" && !isImageFolder(options.root)) return await openFolder(options, filter);
  const { openImageSubject } = await import("./open-image-subject.ts");
  return await openImageSubject(options, filter);
}

async function openFolder(options: ScanOptions, filter: PathFilter): Promise<Subject> {
  const listing = await listTree(options, filter);
  const files = new TreeFileSource(options.root, listing);
  const analyze = async (): Promise<SubjectInventory> => {
    const analysis = await analyzeTree({ ...options, paths: listing.paths, files });
    const drafts = mergeProjects(analysis.projects);
    mergeCopies(drafts, analysis.copies, options.root);
    return { drafts, diagnostics: analysis.diagnostics, caches: analysis.caches };
  };
  return { listing, files, analyze, close: () => undefined };
}

async function listTree(options: ScanOptions, filter: PathFilter): Promise<Listing> {
  const { analyzers } = await import("@lizenzlotse/ecosystems");
  const patterns = analyzers.flatMap((analyzer) => analyzer.files);
  try {
    return await walkTree({
      root: options.root,
      filter,
      keeps: keptPaths(options.root, patterns),
      gitignore: options.gitignore,
      versionControl: "skipped",
      signal: options.signal,
      deadline: options.deadline,
      onFolder: (files) => options.onProgress?.({ step: "walk", files }),
    });
  } catch (cause) {
    options.signal.throwIfAborted();
    throw new LotseError("ROOT_UNREADABLE", options.root, {
      hint: {
        de: "Gibt es den Ordner, und dürfen Sie ihn lesen?",
        en: "Does the folder exist, and may you read it?",
      },
      cause,
    });
  }
}
