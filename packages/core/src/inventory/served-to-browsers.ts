import { byText, type ComponentRef, type SourceLocation } from "@lizenzlotse/model";

import type { DraftComponent } from "./draft-component.ts";

/** Most places that are kept for one component: they prove the same. */
const MAX_PLACES = 3;

/** Folders whose files web servers hand out as they are, as frameworks and servers name them. */
const SERVED_FOLDERS: ReadonlySet<string> = new Set([
  "htdocs",
  "public",
  "public_html",
  "static",
  "webroot",
  "www",
  "wwwroot",
]);

/** What browsers load, beside pages: scripts, styles, WebAssembly and fonts. */
const SERVED_FILES = /\.(?:js|mjs|css|wasm|woff2?|ttf|otf|eot)$/u;

/**
 * What shows of each component that its code is sent to browsers: a sign at the component itself, at a project of the
 * tree that uses it in production, or that it lies in a folder that web servers hand out.
 *
 * Which of a project's dependencies a bundler really takes in is decided when it runs, so all of them count.
 */
export function servedToBrowsers(
  drafts: ReadonlyMap<ComponentRef, DraftComponent>,
): ReadonlyMap<ComponentRef, readonly SourceLocation[]> {
  const served = new Map<ComponentRef, Map<string, SourceLocation>>();
  for (const draft of drafts.values()) {
    const signs = [...draft.servedBy, ...servedFolders(draft)];
    if (signs.length === 0 || !isInProduction(draft)) continue;
    const reached = draft.origin === "first-party" ? reachedFrom(draft, drafts) : [draft.ref];
    for (const ref of reached) addPlaces(served, ref, signs);
  }
  return new Map(
    [...served].map(([ref, places]) => [
      ref,
      [...places.values()]
        .sort(
          byText(
            ({ path }) => path,
            ({ line }) => String(line ?? 0).padStart(12, "0"),
          ),
        )
        .slice(0, MAX_PLACES),
    ]),
  );
}

/** Whether a file of the project is one that browsers load: by its folder and kind. */
export function isServedFile(path: string): boolean {
  return SERVED_FILES.test(path) && isInServedFolder(path);
}

function servedFolders({ contentRoots }: DraftComponent): readonly SourceLocation[] {
  return [...contentRoots].filter(isInServedFolder).map((path) => ({ path }));
}

function isInServedFolder(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((segment) => SERVED_FOLDERS.has(segment));
}

/** Where no source tells, a component counts as used in production: the careful reading. */
function isInProduction({ usages }: DraftComponent): boolean {
  return usages.size === 0 || usages.has("production");
}

function reachedFrom(
  root: DraftComponent,
  drafts: ReadonlyMap<ComponentRef, DraftComponent>,
): ReadonlySet<ComponentRef> {
  const reached = new Set([root.ref]);
  for (const ref of reached) {
    for (const dependency of drafts.get(ref)?.dependencies ?? []) {
      const draft = drafts.get(dependency);
      if (draft !== undefined && isInProduction(draft)) reached.add(dependency);
    }
  }
  return reached;
}

function addPlaces(
  served: Map<ComponentRef, Map<string, SourceLocation>>,
  ref: ComponentRef,
  places: readonly SourceLocation[],
): void {
  const known = served.get(ref) ?? new Map<string, SourceLocation>();
  for (const place of places) known.set(`${place.path}:${String(place.line ?? 0)}`, place);
  served.set(ref, known);
}
