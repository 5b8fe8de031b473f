import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../../shared/locked-graph.ts";
import type { PackageGraph } from "../../shared/package-graph.ts";
import type { ReadInput } from "../../shared/read-inputs.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { fileNameOf, folderOf } from "../../shared/tree-path.ts";
import { mainUsage } from "../configuration-usage.ts";
import { moduleKey, modulePurl } from "../module-package.ts";
import type { ScriptModule, SbtScript } from "./parse-sbt-script.ts";
import { isOfProject, type SbtBuild } from "./sbt-builds.ts";

/** What the files of a build are seen with. */
export interface BuildContext {
  /** Folders whose modules a lockfile or a report names. */
  readonly resolved: ReadonlySet<TreePath>;
  readonly has: (path: TreePath) => boolean;
  readonly report: Report;
}

/** What the files of a build ask for: direct modules only, of which some may not be used, so this is never everything. */
export function buildToGraphs(build: SbtBuild, context: BuildContext): readonly PackageGraph[] {
  return build.scripts.flatMap((script) => {
    const { path, parsed } = script;
    const isResolved = context.resolved.has(isOfProject(path) ? build.folder : folderOf(path));
    const modules = parsed.modules.filter((each) => !isResolved || isForBuild(each, path));
    if (modules.length === 0 && fileNameOf(path) !== "build.sbt") return [];
    return [scriptToGraph(script, { modules, isResolved, build, context })];
  });
}

/** Whether a module builds the build: a plugin, or what lies in `project` as `.sbt`. */
function isForBuild({ cross }: ScriptModule, path: TreePath): boolean {
  return cross === "plugin" || (isOfProject(path) && path.endsWith(".sbt"));
}

interface Script {
  readonly modules: readonly ScriptModule[];
  readonly isResolved: boolean;
  readonly build: SbtBuild;
  readonly context: BuildContext;
}

function scriptToGraph(
  { path }: ReadInput<SbtScript>,
  { modules, isResolved, build, context }: Script,
): PackageGraph {
  const asks = modules.some((each) => !isForBuild(each, path));
  if (asks && !isTestPath(path)) {
    context.report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const isOwn = fileNameOf(path) === "build.sbt" && folderOf(path) === build.folder;
  const root = `${build.folder === "" ? "" : `${build.folder}/`}build.sbt`;
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: {
      manifest: isOfProject(path) && context.has(root) ? root : path,
      name: isOwn ? build.texts.get("name") : undefined,
      version: isOwn ? build.texts.get("version") : undefined,
      completeness: completenessOf(modules, isResolved ? "resolved" : "open"),
    },
    packages: modules.map((each) => toPackage(each, path, build)),
  });
}

/** A lockfile names everything but what builds the build. */
function completenessOf(
  modules: readonly ScriptModule[],
  state: "resolved" | "open",
): "complete" | "incomplete" | "unknown" {
  if (state === "open") return "incomplete";
  return modules.length === 0 ? "complete" : "unknown";
}

function toPackage(module: ScriptModule, path: TreePath, build: SbtBuild): RequestedPackage {
  const { organization, configuration, line } = module;
  const suffix = suffixOf(module, path, build);
  const version = versionOf(module, build);
  const found = { organization, name: `${module.name}${suffix ?? ""}` };
  return {
    key: moduleKey(found, version),
    // Without its suffix it is the name of no module.
    purl: suffix === undefined ? undefined : modulePurl(found, version),
    group: organization,
    name: found.name,
    version,
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: usageOf(module, path, configuration), optional: configuration === "optional" },
  };
}

/** Values in `project` may be used for anything. */
function usageOf(
  module: ScriptModule,
  path: TreePath,
  configuration: string | undefined,
): ReturnType<typeof mainUsage> | undefined {
  if (isForBuild(module, path)) return "build";
  const [own = ""] = (configuration ?? "").split(/->|;|,/u, 1);
  if (own !== "") return mainUsage(own);
  return isOfProject(path) ? undefined : "production";
}

function versionOf({ version }: ScriptModule, { texts }: SbtBuild): string | undefined {
  const text =
    version === undefined ? undefined : "text" in version ? version.text : texts.get(version.name);
  return text === undefined || /^latest\.|[+[\](),]/u.test(text) ? undefined : text;
}

/**
 * How the name of a module goes on.
 *
 * @returns `undefined` where a version that it is made of is not known.
 * @see https://www.scala-sbt.org/1.x/docs/Cross-Build.html
 */
function suffixOf(
  { cross }: ScriptModule,
  path: TreePath,
  { texts, sbtVersion }: SbtBuild,
): string | undefined {
  if (cross === "none") return "";
  if (cross === "platform") return undefined;
  if (cross === "plugin") return pluginSuffix(sbtVersion ?? "");
  if (isOfProject(path) && path.endsWith(".sbt")) return scalaOfSbt(sbtVersion ?? "");
  return scalaSuffix(texts.get("scalaVersion") ?? "");
}

/** From Scala 3 on the first number is enough. */
function scalaSuffix(version: string): string | undefined {
  if (/^3\.\d/u.test(version)) return "_3";
  const binary = /^2\.\d+/u.exec(version)?.[0];
  return binary === undefined ? undefined : `_${binary}`;
}

function scalaOfSbt(version: string): string | undefined {
  if (version.startsWith("2.")) return "_3";
  if (version.startsWith("1.")) return "_2.12";
  return version.startsWith("0.13") ? "_2.10" : undefined;
}

function pluginSuffix(version: string): string | undefined {
  if (version.startsWith("2.")) return "_sbt2_3";
  if (version.startsWith("1.")) return "_2.12_1.0";
  return version.startsWith("0.13") ? "_2.10_0.13" : undefined;
}
