import type { TreePath } from "@lizenzlotse/model";

import { fileNameOf } from "../../shared/tree-path.ts";

/** A package version that a file of changes is for. */
export interface PatchedPackage {
  /** With the scope: `@babel/core`. */
  readonly name: string;
  readonly version: string;
}

/** patch-package: `left-pad+1.3.0.patch`, `@babel+core+7.0.0+001+fix.patch`, and `outer++inner+1.0.0.patch` for a nested one. */
const PATCH_PACKAGE =
  /^(?:.*\+\+)?(?:(?<scope>@[^+@/]+)\+)?(?<name>[^+@/]+)\+(?<version>\d[^+/]*)(?:\+\d{3}\+[^/]*)?\.patch$/u;

/** pnpm: `left-pad@1.3.0.patch`, `@babel__core@7.0.0.patch`. */
const PNPM = /^(?:(?<scope>@[^@/]+?)__)?(?<name>[^@/]+)@(?<version>\d[^@/]*)\.patch$/u;

/** Yarn: `left-pad-npm-1.3.0-0123456789.patch`, `@babel-core-npm-7.0.0-0123456789.patch`. */
const YARN = /^(?<name>@?[^@/]+?)-npm-(?<version>\d[^/]*)-[0-9a-f]{8,10}\.patch$/u;

/**
 * The package that a file in a `patches` folder changes, by the names that patch-package, pnpm and Yarn give such files.
 * Yarn writes a scope as `@babel-core`, of which several readings are possible: all are given.
 */
export function patchedPackages(path: TreePath): readonly PatchedPackage[] {
  const file = fileNameOf(path);
  const named = namedPackage(PATCH_PACKAGE.exec(file) ?? PNPM.exec(file));
  if (named !== undefined) return [named];
  const yarn = namedPackage(YARN.exec(file));
  if (yarn === undefined) return [];
  return readingsOf(yarn.name).map((name) => ({ name, version: yarn.version }));
}

function namedPackage(match: RegExpExecArray | null): PatchedPackage | undefined {
  const { scope, name, version } = match?.groups ?? {};
  if (name === undefined || version === undefined) return undefined;
  return { name: scope === undefined ? name : `${scope}/${name}`, version };
}

function readingsOf(written: string): readonly string[] {
  if (!written.startsWith("@")) return [written];
  const dashes = [...written.matchAll(/-/gu)].map(({ index }) => index);
  return dashes.map((index) => `${written.slice(0, index)}/${written.slice(index + 1)}`);
}
