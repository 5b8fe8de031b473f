import type { FileSource, TreePath } from "@lizenzlotse/model";

import type { LockedPackage } from "../../shared/locked-packages.ts";
import {
  type GraphEdge,
  type GraphPackage,
  type PackageGraph,
  packageTarget,
} from "../../shared/package-graph.ts";
import type { ReadInput } from "../../shared/read-inputs.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { folderOf } from "../../shared/tree-path.ts";
import { parseArchiveAddress } from "../archive-address.ts";
import { condaPurl } from "../conda-purl.ts";
import { declaredLicense } from "../declared-license.ts";
import { archiveHashes } from "../locked/hashes.ts";
import { parseMatchSpec } from "../match-spec.ts";
import type { InstalledPackage } from "./parse-conda-meta.ts";

/** An installed environment, and who it belongs to. */
export interface InstalledEnvironment {
  readonly prefix: TreePath;
  readonly manifest: TreePath;
  readonly installed: readonly ReadInput<InstalledPackage>[];
  /** What a lockfile says of the same package. */
  readonly locked: (coordinate: string) => LockedPackage | undefined;
  readonly files: FileSource;
}

/** Turns what is installed in an environment into a graph. */
export function installedToGraph(environment: InstalledEnvironment): PackageGraph {
  const { manifest, installed } = environment;
  const byName = new Map(installed.map(({ parsed, path }) => [parsed.name, path]));
  const packages = installed.map((each) => toPackage(each, byName, environment));
  const needed = new Set(packages.flatMap(({ edges }) => edges.map(keyOf)));
  return {
    source: "installed",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        manifest,
        location: { path: installed[0]?.path ?? manifest },
        requests: installed.flatMap(({ path, parsed: { requested_spec: spec = "None" } }) =>
          spec === "None" && needed.has(path)
            ? []
            : [{ target: packageTarget(path), usage: undefined }],
        ),
        completeness: "complete",
      },
    ],
  };
}

function keyOf({ target }: GraphEdge): string {
  return target.kind === "package" ? target.key : "";
}

function toPackage(
  { path, parsed }: ReadInput<InstalledPackage>,
  byName: ReadonlyMap<string, string>,
  environment: InstalledEnvironment,
): GraphPackage {
  const { name, version, url = "", license, licenseLine } = parsed;
  const names = (parsed.depends ?? [])
    .flatMap((each) => parseMatchSpec(each)?.name ?? [])
    .filter((each) => !each.startsWith("__"));
  const keys = names.map((each) => byName.get(each));
  const address = sanitizeUrl(parseArchiveAddress(url)?.url ?? "");
  return {
    key: path,
    purl: purlOf(parsed),
    name,
    version,
    declared: declaredLicense(license, {
      source: "installed-metadata",
      location: { path, line: licenseLine },
    }),
    hashes: archiveHashes(parsed),
    references: address === undefined ? [] : [{ type: "distribution", url: address }],
    location: { path, line: 1 },
    contentRoots: contentRoots(parsed, environment),
    edges: keys.flatMap((key) => (key === undefined ? [] : [{ target: packageTarget(key) }])),
    completeness: keys.includes(undefined) ? "incomplete" : "complete",
    usage: environment.locked(`${name}@${version}`)?.usage,
  };
}

function purlOf(found: InstalledPackage): string | undefined {
  const { name, version, build, subdir } = found;
  const archive = parseArchiveAddress(found.url ?? "");
  if (archive !== undefined) return condaPurl({ ...archive, name, version });
  // Older ones give the channel alone; an address may hold a token.
  const channel = /[:/@]/u.test(found.channel ?? "") ? undefined : found.channel;
  return condaPurl({ name, version, build, subdir, channel });
}

/** Licence files are not installed; they lie where archives were unpacked, beside a base environment. */
function contentRoots(
  { fn = "" }: InstalledPackage,
  { prefix, files }: InstalledEnvironment,
): readonly TreePath[] {
  const archive = fn.replace(/\.(?:conda|tar\.bz2)$/u, "");
  const bases = [prefix, folderOf(folderOf(prefix))];
  return bases
    .map((base) => `${base === "" ? "" : `${base}/`}pkgs/${archive}/info`)
    .filter((root) => archive !== "" && files.has(`${root}/index.json`))
    .slice(0, 1);
}
