import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { complain, type Input, type Report } from "../shared/input.ts";
import { lockedFileToGraph } from "../shared/locked-graph.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { ownFiles, type Reading, readInputs } from "../shared/read-inputs.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf, foldersFrom } from "../shared/tree-path.ts";
import { buildToGraphs } from "./build/build-to-graphs.ts";
import { parseSbtScript } from "./build/parse-sbt-script.ts";
import { groupBuilds } from "./build/sbt-builds.ts";
import { mainUsage } from "./configuration-usage.ts";
import type { ResolvedModule } from "./facts.ts";
import { type IvyModule, parseIvyModule } from "./ivy/parse-ivy-module.ts";
import { parseIvyReport } from "./ivy/parse-ivy-report.ts";
import { reportToGraph } from "./ivy/report-to-graph.ts";
import { modulePackage, modulePurl } from "./module-package.ts";
import { parseBuildLock } from "./parse-build-lock.ts";

/** Reads the modules of builds with sbt or Ivy. */
export async function analyzeSbt(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const resolved = await readResolved(reading);
    const folders = new Set(
      resolved.flatMap(({ projects }) => projects.map(({ manifest }) => folderOf(manifest))),
    );
    return [
      ...resolved,
      ...(await readModules(reading, folders)),
      ...(await readBuilds(reading, folders)),
    ];
  });
}

const REPORT = /(?:^|\/)(?:resolution-cache\/reports\/[^/]+|ivy-report[^/]*)\.xml$/u;

async function readResolved(reading: Reading): Promise<readonly PackageGraph[]> {
  const { request } = reading;
  const isLock = (name: string): boolean => name === "build.sbt.lock";
  const locks = await readInputs(ownFiles(request, isLock), reading, parseBuildLock);
  const reportPaths = request.matches.filter((path) => REPORT.test(path));
  const reports = await readInputs(reportPaths, asXml(reading), parseIvyReport);
  return [
    ...locks.map(({ path, parsed }) => lockToGraph(path, parsed)),
    ...reports.map(({ path, parsed }) => reportToGraph(path, parsed, builtBy(path, request))),
  ];
}

/** XML declares its encoding. */
function asXml(reading: Reading): Reading {
  return { ...reading, encodings: "any" };
}

/** The build whose `target` a report lies in. */
function builtBy(path: TreePath, { files }: AnalyzeRequest): TreePath {
  const manifests = foldersFrom(folderOf(path)).flatMap((folder) =>
    ["build.sbt", "ivy.xml"].map((name) => (folder === "" ? name : `${folder}/${name}`)),
  );
  return manifests.find((manifest) => files.has(manifest)) ?? path;
}

function lockToGraph(path: TreePath, modules: readonly ResolvedModule[]): PackageGraph {
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest: path.replace(/\.lock$/u, ""), completeness: "complete" },
    packages: modules.map((module) => ({
      ...modulePackage(module, module.version, { path, line: module.line }),
      hashes: module.hashes,
      usage: module.usage,
      asked: { usage: undefined },
    })),
  });
}

async function readModules(
  reading: Reading,
  resolved: ReadonlySet<TreePath>,
): Promise<readonly PackageGraph[]> {
  const paths = ownFiles(reading.request, (name) => name === "ivy.xml");
  const modules = await readInputs(paths, asXml(reading), parseIvyModule);
  return modules
    .filter(({ path }) => !resolved.has(folderOf(path)))
    .map(({ path, parsed }) => moduleToGraph(path, parsed, reading.report));
}

function moduleToGraph(path: TreePath, module: IvyModule, report: Report): PackageGraph {
  const { organization, name, version, declared, dependencies } = module;
  const isNamed = organization !== undefined && name !== undefined;
  const hasDependencies = dependencies.length > 0;
  if (hasDependencies && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: {
      manifest: path,
      name,
      version,
      purl: isNamed ? modulePurl({ organization, name }, version) : undefined,
      declared,
      completeness: hasDependencies ? "incomplete" : "complete",
    },
    packages: dependencies.map((each) => ({
      ...modulePackage(each, each.version, { path, line: each.line }),
      asked: { usage: mainUsage(each.configuration ?? "default") },
    })),
  });
}

async function readBuilds(
  reading: Reading,
  resolved: ReadonlySet<TreePath>,
): Promise<readonly PackageGraph[]> {
  const { request, report } = reading;
  const isScript = (path: TreePath): boolean =>
    path.endsWith(".sbt") || (path.endsWith(".scala") && /(?:^|\/)project\/[^/]+$/u.test(path));
  const paths = ownFiles(request, () => true).filter(isScript);
  const scripts = await readInputs(paths, reading, parseSbtScript);
  const isSettings = (name: string): boolean => name === "build.properties";
  const settings = await readInputs(ownFiles(request, isSettings), reading, parseSbtVersion);
  const versions = new Map(
    settings.map(({ path, parsed }) => [folderOf(folderOf(path)), parsed] as const),
  );
  const has = (path: TreePath): boolean => request.files.has(path);
  return groupBuilds(scripts, versions).flatMap((build) =>
    buildToGraphs(build, { resolved, has, report }),
  );
}

function parseSbtVersion(text: string, input: Input): string {
  if (!/^[ \t]*(?:#|[\w.]+[ \t]*[=:])/mu.test(text)) {
    const parameters = { format: "build.properties", problem: "no properties" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return /^[ \t]*sbt\.version[ \t]*[=:][ \t]*(\S+)/mu.exec(text)?.[1] ?? "";
}
