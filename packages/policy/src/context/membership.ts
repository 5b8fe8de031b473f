import {
  type Component,
  type ComponentRef,
  type Glob,
  matchesGlob,
  pathGlob,
} from "@lizenzlotse/model";

import type { ArtefactContext } from "./context.ts";

/**
 * Finds the components of artefacts: those that a path or root names, and all that these depend on, however far down.
 *
 * A path names what lies there: manifests, lockfile entries, files, installed copies. A root names one project: its
 * manifest or its folder.
 */
export function createMembership(
  components: readonly Component[],
): (artefact: Pick<ArtefactContext, "paths" | "roots">) => ReadonlySet<ComponentRef> {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  return ({ paths, roots }) => {
    const matches = createPathMatcher(paths);
    const named = components.filter(
      (component) => isRoot(component, roots) || placesOf(component).some(matches),
    );
    return withDependencies(named, byRef);
  };
}

/** Thousands of components stand in a few files, so each path is matched once. */
function createPathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map(pathGlob).filter((glob): glob is Glob => glob !== undefined);
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const matched = globs.some((glob) => matchesGlob(glob, path));
    known.set(path, matched);
    return matched;
  };
}

/** Where a component lies in the tree. */
function placesOf(component: Component): readonly string[] {
  const { occurrences, artefactEvidence } = component;
  const manifest = manifestOf(component);
  return [
    ...(manifest === undefined ? [] : [manifest]),
    ...occurrences.map(({ location }) => location.path),
    ...artefactEvidence.contentRoots,
  ];
}

/** `a/b` and `a/b/package.json` name the same project; `.` is the project at the top. */
function isRoot(component: Component, roots: readonly string[]): boolean {
  const manifest = manifestOf(component);
  if (manifest === undefined) return false;
  const folder = manifest.includes("/") ? manifest.slice(0, manifest.lastIndexOf("/")) : ".";
  return roots.some((root) => {
    const named = root === "./" ? "." : root.replace(/^\.\//u, "").replace(/\/$/u, "");
    return named === manifest || named === folder;
  });
}

const FIRST_PARTY = "first-party:";

/** The manifest that a project of the tree is named after. */
function manifestOf({ ref }: Component): string | undefined {
  return ref.startsWith(FIRST_PARTY) ? ref.slice(FIRST_PARTY.length) : undefined;
}

function withDependencies(
  named: readonly Component[],
  byRef: ReadonlyMap<ComponentRef, Component>,
): ReadonlySet<ComponentRef> {
  const members = new Set(named.map(({ ref }) => ref));
  for (const ref of members) {
    for (const dependency of byRef.get(ref)?.dependencies ?? []) members.add(dependency);
  }
  return members;
}
