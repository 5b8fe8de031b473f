import type { TreePath } from "@lizenzlotse/model";

/** Where an installed package lies. */
export interface InstalledPath {
  /** The folder that holds the outermost `node_modules`; `""` is the root. */
  readonly host: TreePath;
  /** The package's own folder. */
  readonly folder: TreePath;
  /** The name by which others find it; differs from the package's own where it is an alias. */
  readonly name: string;
}

/** Where pnpm and Deno keep packages; what lies above are links. */
const STORES: ReadonlySet<string> = new Set([".deno", ".pnpm"]);

/**
 * Tells the package.json of an installed package from those that packages carry along (test data, templates).
 *
 * An installed one is exactly `node_modules/<name>/package.json`, nested only through further `node_modules`, or inside
 * the stores `node_modules/.pnpm/<id>/node_modules/<name>` of pnpm and Deno.
 */
export function parseInstalledPath(path: TreePath): InstalledPath | undefined {
  const segments = path.split("/");
  const first = segments.indexOf("node_modules");
  if (first === -1) return undefined;
  let at = first;
  let name = "";
  while (segments[at] === "node_modules") {
    at += 1;
    if (at === first + 1 && isStore(segments[at])) {
      at += 2;
      continue;
    }
    name = packageNameAt(segments, at);
    at += name.startsWith("@") ? 2 : 1;
  }
  const isManifest = at === segments.length - 1 && segments[at] === "package.json";
  if (!isManifest || name === "" || name.startsWith(".")) return undefined;
  return {
    host: segments.slice(0, first).join("/"),
    folder: segments.slice(0, at).join("/"),
    name,
  };
}

function isStore(segment: string | undefined): boolean {
  return segment !== undefined && STORES.has(segment);
}

function packageNameAt(segments: readonly string[], at: number): string {
  const name = segments[at] ?? "";
  return name.startsWith("@") ? `${name}/${segments[at + 1] ?? ""}` : name;
}
