import { basename } from "node:path";

import type { LicenseIndex } from "@lizenzlotse/detection";
import type { LicenseMatch, TreePath } from "@lizenzlotse/model";

import { folderOf } from "../first-party/project-folders.ts";
import { classifyFile } from "../match/classify-file.ts";
import { JobRunner } from "../match/job-runner.ts";
import { NOTHING_KNOWN } from "../match/known-contents.ts";
import type { TreeFileSource } from "../read/tree-file-source.ts";

/** Resolves "see LICENSE" to licence files of the same folder or the folders above it, never below or outside. */
export class ReferenceResolver {
  readonly #files: TreeFileSource;
  readonly #index: LicenseIndex;
  #runner: JobRunner | undefined;
  readonly #known = new Map<TreePath, string | undefined>();

  constructor(files: TreeFileSource, index: LicenseIndex) {
    this.#files = files;
    this.#index = index;
  }

  /** Expressions of the files that a file's matches refer to. */
  async resolve(path: TreePath, matches: readonly LicenseMatch[]): Promise<string[]> {
    // A file that names its licence itself only says where the text is.
    if (matches.some((match) => match.class === "detection")) return [];
    const targets = matches.flatMap(({ kind, target }) =>
      kind === "reference" && target ? [target] : [],
    );
    const expressions: string[] = [];
    for (const target of targets) {
      const file = this.#find(folderOf(path), target);
      const expression =
        file === undefined || file === path ? undefined : await this.#expressionOf(file);
      if (expression !== undefined) expressions.push(expression);
    }
    return expressions;
  }

  #find(start: TreePath, target: string): TreePath | undefined {
    const wanted = basename(target).toLowerCase();
    for (
      let folder: TreePath | undefined = start;
      folder !== undefined;
      folder = folder === "" ? undefined : folderOf(folder)
    ) {
      const candidates = this.#files
        .list(folder)
        .filter((file) => classifyFile(file) === "license-file");
      const exact = candidates.find((file) => basename(file).toLowerCase() === wanted);
      const similar = candidates.find((file) => stem(file) === stem(wanted));
      if (exact !== undefined || similar !== undefined) return exact ?? similar;
    }
    return undefined;
  }

  async #expressionOf(file: TreePath): Promise<string | undefined> {
    if (!this.#known.has(file)) this.#known.set(file, await this.#match(file));
    return this.#known.get(file);
  }

  async #match(path: TreePath): Promise<string | undefined> {
    const diskPath = this.#files.diskPath(path);
    const job = { path, diskPath, class: "license-file", extent: "whole" } as const;
    const {
      entries: [entry],
    } = await this.#matcher().run(job);
    return entry !== undefined && "findings" in entry ? entry.findings.expression : undefined;
  }

  /** Many trees hold no reference at all. */
  #matcher(): JobRunner {
    this.#runner ??= new JobRunner({
      index: this.#index,
      known: NOTHING_KNOWN,
      fingerprint: "unwanted",
    });
    return this.#runner;
  }
}

function stem(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/\.(?:txt|md|rst|html?)$/u, "")
    .replace(/^licence/u, "license");
}
