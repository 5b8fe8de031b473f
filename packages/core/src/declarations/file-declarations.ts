import { type FileDeclaration, matchesGlob, type TreePath } from "@lizenzlotse/model";

import { folderOf } from "../first-party/project-folders.ts";
import type { Annotation, DeclaringFile } from "./declaration.ts";
import { SIDECAR_ENDING } from "./parse-sidecar.ts";

/** Everything that a tree declares about its files, by the rules of the REUSE specification 3.3. */
export class FileDeclarations {
  readonly #files: readonly DeclaringFile[];
  readonly #sidecars: ReadonlyMap<TreePath, FileDeclaration>;

  /**
   * @param files - of declarations for many files.
   * @param sidecars - by the path of the file that each speaks for.
   */
  constructor(files: readonly DeclaringFile[], sidecars: ReadonlyMap<TreePath, FileDeclaration>) {
    // From the root down: an override further up ends the search.
    this.#files = files.toSorted((left, right) => depthOf(left.folder) - depthOf(right.folder));
    this.#sidecars = sidecars;
  }

  /** Whether anything is declared at all. */
  get isEmpty(): boolean {
    return this.#files.length === 0 && this.#sidecars.size === 0;
  }

  /**
   * What holds for a file, from the root down: of each declaring file above it the last annotation that covers it, down
   * to the first `override`; its sidecar, unless overridden. Empty where nothing does, or for a file that REUSE leaves out.
   */
  of(path: TreePath): readonly FileDeclaration[] {
    if (isLeftOut(path)) return [];
    const found: FileDeclaration[] = [];
    for (const file of this.#files) {
      const declaration = annotationFor(file, path)?.declaration;
      if (declaration === undefined) continue;
      found.push(declaration);
      if (declaration.precedence === "override") return found;
    }
    const sidecar = this.#sidecars.get(path);
    return sidecar === undefined ? found : [...found, sidecar];
  }

  /** Whether a file is there to declare about others: its tags are not about itself. */
  isDeclaring(path: TreePath): boolean {
    if (path.endsWith(SIDECAR_ENDING) && this.#sidecars.has(path.slice(0, -SIDECAR_ENDING.length)))
      return true;
    return this.#files.some((file) => file.path === path);
  }

  /** What a folder declares for everything below it. */
  catchAllOf(folder: TreePath): FileDeclaration | undefined {
    return this.#files
      .filter((file) => file.folder === folder)
      .flatMap(({ annotations }) => annotations)
      .findLast(({ catchesAll }) => catchesAll)?.declaration;
  }
}

function depthOf(folder: TreePath): number {
  return folder === "" ? 0 : folder.split("/").length;
}

function annotationFor(
  { folder, annotations }: DeclaringFile,
  path: TreePath,
): Annotation | undefined {
  if (folder !== "" && !path.startsWith(`${folder}/`)) return undefined;
  const inside = folder === "" ? path : path.slice(folder.length + 1);
  return annotations.findLast(({ globs }) => globs.some((glob) => matchesGlob(glob, inside)));
}

const LEFT_OUT_NAME = /^(?:LICEN[CS]E(?:[-.].*)?|COPYING(?:[-.].*)?|REUSE\.toml|\.gitkeep)$/u;

/** Licence texts and the declarations themselves need none. */
function isLeftOut(path: TreePath): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = folderOf(path);
  return (
    LEFT_OUT_NAME.test(name) ||
    name.endsWith(SIDECAR_ENDING) ||
    folder === ".reuse" ||
    /(?:^|\/)LICENSES(?:\/|$)/u.test(folder)
  );
}

/**
 * Those of a file's declarations that give its licence, beside what it says itself: what adds always does, the nearest
 * `closest` one only where nothing else speaks.
 *
 * @param own - whether the file has a licence statement of its own.
 */
export function declarationsInForce(
  declarations: readonly FileDeclaration[],
  own: "stated" | "silent",
): readonly FileDeclaration[] {
  const adding = declarations.filter(({ precedence }) => precedence !== "closest");
  const overridden = declarations.at(-1)?.precedence === "override";
  if (own === "stated" && !overridden) return adding;
  const [last] = declarations.slice(-1);
  if (last?.source === "sidecar" && last.values.length > 0) return adding;
  const closest = declarations.findLast(
    ({ precedence, values }) => precedence === "closest" && values.length > 0,
  );
  return declarations.filter(
    (declaration) => declaration === closest || adding.includes(declaration),
  );
}
