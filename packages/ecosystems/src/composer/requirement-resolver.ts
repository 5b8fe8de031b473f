import type { TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import { limitAlternatives } from "../shared/limit-alternatives.ts";
import { joinTreePath } from "../shared/tree-path.ts";
import type { ComposerProject, ComposerSet } from "./facts.ts";
import { keyOf, manifestIn } from "./identity.ts";
import { isPlatform } from "./platform.ts";
import type { ComposerPackageData } from "./schema.ts";
import type { ResolvedRequirements } from "./to-package.ts";

/** Whether a package comes from a `path` repository: code of the same owner, in the tree or beside it. */
export function isFirstParty(data: ComposerPackageData): boolean {
  return data.dist?.type === "path";
}

/** Finds what meets a requirement: the package of that name, else all that `replace` or `provide` it. */
export class RequirementResolver {
  readonly #folder: TreePath;
  readonly #targets = new Map<string, DependencyTarget>();
  readonly #providers: ReadonlyMap<string, readonly DependencyTarget[]>;
  readonly #metByRoot: ReadonlySet<string>;

  /**
   * Indexes the packages of one lockfile.
   *
   * @param set - paths of `path` repositories start from its folder.
   * @param report - gets `input/limit` where too many packages provide the same.
   */
  constructor(
    set: Pick<ComposerSet, "folder" | "location" | "entries">,
    root: ComposerProject | undefined,
    report: Report,
  ) {
    this.#folder = set.folder;
    this.#metByRoot = new Set([...(root?.provides ?? []), root?.name ?? ""].map(keyOf));
    const providers = new Map<string, DependencyTarget[]>();
    for (const { data } of set.entries) this.#index(data, providers);
    this.#providers = limitAlternatives(providers, { path: set.location, report });
  }

  resolve(names: readonly string[]): ResolvedRequirements {
    const packages = names.filter((name) => !isPlatform(name));
    const resolved = packages.map((name) => ({ name, targets: this.#targetsOf(name) }));
    return {
      targets: distinct(resolved.flatMap(({ targets }) => targets)),
      missing: resolved
        .filter(({ name, targets }) => targets.length === 0 && !this.#metByRoot.has(keyOf(name)))
        .map(({ name }) => name),
    };
  }

  /** What a package itself is; `undefined` for a first-party one outside the tree. */
  targetOf(data: ComposerPackageData): DependencyTarget | undefined {
    if (!isFirstParty(data)) return { kind: "package", key: keyOf(data.name) };
    const folder = joinTreePath(this.#folder, data.dist?.url ?? "");
    return folder === undefined ? undefined : { kind: "project", manifest: manifestIn(folder) };
  }

  #index(data: ComposerPackageData, providers: Map<string, DependencyTarget[]>): void {
    const target = this.targetOf(data);
    if (target === undefined) return;
    this.#targets.set(keyOf(data.name), target);
    for (const name of [...Object.keys(data.replace ?? {}), ...Object.keys(data.provide ?? {})]) {
      appendTo(providers, keyOf(name), [target]);
    }
  }

  #targetsOf(name: string): readonly DependencyTarget[] {
    const target = this.#targets.get(keyOf(name));
    return target === undefined ? (this.#providers.get(keyOf(name)) ?? []) : [target];
  }
}

function distinct(targets: readonly DependencyTarget[]): DependencyTarget[] {
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}
