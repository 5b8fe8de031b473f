import type { CacheSource, TreePath } from "@lizenzlotse/model";

import type { Report } from "../../input.ts";
import { MAX_INPUT_BYTES } from "../../limits.ts";
import { decodeTextInput } from "../../read-text-input.ts";
import { coordinatesText, isResolved, type Coordinates } from "../pom/coordinates.ts";
import { parsePom } from "../pom/parse-pom.ts";
import { watchedInput } from "../pom/watched-input.ts";
import type { LocatedPom } from "./located-pom.ts";
import type { TreePoms } from "./tree-poms.ts";

/** Most files that are read from the local repository in one analysis. */
const MAX_REPOSITORY_READS = 100_000;

/** A checksum file holds one line. */
const MAX_CHECKSUM_BYTES = 4096;

/** Where a store keeps a file of an artefact; `undefined` where it is known not to. */
export type LocateFile = (coordinates: Coordinates, suffix: string) => TreePath | undefined;

/** A store of POMs. */
export interface PomStore {
  readonly source: CacheSource;
  /** Put before paths of the store where they are named. */
  readonly prefix: string;
  readonly locate: LocateFile;
}

/** Finds POMs by their coordinates: first in the tree, then in the local repository. Reads each file once. */
export class PomRepository {
  readonly tree: TreePoms;
  readonly #cache: PomStore | undefined;
  readonly #report: Report;
  readonly #loaded = new Map<string, Promise<LocatedPom | undefined>>();
  readonly #checksums = new Map<string, Promise<string | undefined>>();
  #reads = 0;

  constructor(
    tree: TreePoms,
    { cache, report }: { readonly cache: PomStore | undefined; readonly report: Report },
  ) {
    this.tree = tree;
    this.#cache = cache;
    this.#report = report;
  }

  /** Whether there is a local repository at all. */
  get hasCache(): boolean {
    return this.#cache !== undefined;
  }

  /** The POM, or `undefined` where neither place holds it or it cannot be read. */
  async find(coordinates: Coordinates): Promise<LocatedPom | undefined> {
    const inTree = this.tree.find(coordinates);
    if (inTree !== undefined) return inTree;
    if (!isResolved(coordinates)) return undefined;
    const key = coordinatesText(coordinates);
    return await once(this.#loaded, key, async () => await this.#load(coordinates));
  }

  /**
   * What the remote repository says about an artefact's SHA-1; Maven keeps the answer beside the artefact.
   *
   * @param suffix - what follows the version in the file name, for example `-tests.jar`.
   */
  async checksumOf(coordinates: Coordinates, suffix: string): Promise<string | undefined> {
    if (!isResolved(coordinates)) return undefined;
    const file = this.#cache?.locate(coordinates, `${suffix}.sha1`);
    if (file === undefined) return undefined;
    return await once(this.#checksums, file, async () => {
      const bytes = await this.#read(file, MAX_CHECKSUM_BYTES);
      return bytes === undefined
        ? undefined
        : new TextDecoder().decode(bytes).trim().split(/\s/u)[0];
    });
  }

  async #load(coordinates: Coordinates): Promise<LocatedPom | undefined> {
    const file = this.#cache?.locate(coordinates, ".pom");
    const bytes = file === undefined ? undefined : await this.#read(file, MAX_INPUT_BYTES);
    if (file === undefined || bytes === undefined) return undefined;
    const { input, isWhole } = watchedInput(`${this.#cache?.prefix ?? ""}${file}`, this.#report);
    const text = decodeTextInput(bytes, input, "any");
    const facts = text === undefined ? undefined : parsePom(text, input);
    if (facts === undefined) return undefined;
    return {
      facts,
      path: input.path,
      origin: "repository",
      isWhole: isWhole(),
      userProperties: new Map(),
    };
  }

  async #read(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    if (this.#cache === undefined || this.#reads >= MAX_REPOSITORY_READS) return undefined;
    this.#reads += 1;
    return await this.#cache.source.read(path, { maxBytes });
  }
}

/** Does something for a key the first time it is asked for; later and meanwhile everybody gets the same answer. */
async function once<T>(
  answers: Map<string, Promise<T>>,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const known = answers.get(key);
  if (known !== undefined) return await known;
  const answer = work();
  answers.set(key, answer);
  return await answer;
}
