import type { TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { appendTo } from "../shared/append-to.ts";
import { type Reading, type ReadInput, readInputs } from "../shared/read-inputs.ts";
import { readOsReleases, systemRootOf } from "../shared/system-root.ts";
import { folderOf } from "../shared/tree-path.ts";
import type { InstalledPackage } from "./facts.ts";
import type { ControlField } from "./parse-control.ts";
import { parseCopyright } from "./parse-copyright.ts";
import { parseStatus } from "./parse-status.ts";
import { type Copyrights, type Database, databaseToGraph, documentationOf } from "./to-graph.ts";

/** Reads the packages of root file systems that dpkg filled. */
export async function analyzeDpkg(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const databases = await readDatabases(reading);
    const releases = await readOsReleases(
      databases.map(({ root }) => root),
      reading,
    );
    const copyrights = await readCopyrights(databases, reading);
    return databases.map((database) =>
      databaseToGraph(database, {
        release: releases.get(database.root),
        copyrights,
        files: request.files,
        report: reading.report,
      }),
    );
  });
}

const FOLDERS = ["var/lib/dpkg", "usr/lib/dpkg"];

/** What dpkg and those who work without it put beside the parts of the list: sums, lists of files, scripts. */
const BESIDE =
  /\.(?:conffiles|config|list|md5sums|postinst|postrm|preinst|prerm|shlibs|symbols|templates|triggers)$/u;

/** The root file system that a file or folder of dpkg's belongs to, by its name in dpkg's folder. */
function rootOf(path: TreePath, name: string): TreePath | undefined {
  return FOLDERS.map((folder) => systemRootOf(path, `${folder}/${name}`)).find(
    (root) => root !== undefined,
  );
}

/** The one list of dpkg, and the many of images that were put together without it. */
async function readDatabases(reading: Reading): Promise<readonly Database[]> {
  const { matches } = reading.request;
  const whole = matches.filter((path) => rootOf(path, "status") !== undefined);
  const parts = matches.filter(
    (path) => rootOf(folderOf(path), "status.d") !== undefined && !BESIDE.test(path),
  );
  const lists = await readInputs(whole, reading, parseStatus);
  const pieces = await readInputs(parts, reading, parseStatus);
  const byFolder = new Map<TreePath, ReadInput<readonly InstalledPackage[]>[]>();
  for (const piece of pieces) appendTo(byFolder, folderOf(piece.path), [piece]);
  return [
    ...lists.map(({ path, parsed }) => ({
      root: rootOf(path, "status") ?? "",
      path,
      packages: parsed.map((facts) => ({ facts, path })),
      dependencies: "kept" as const,
    })),
    ...[...byFolder].map(([folder, files]) => ({
      root: rootOf(folder, "status.d") ?? "",
      path: folder,
      packages: files.flatMap(({ path, parsed }) => parsed.map((facts) => ({ facts, path }))),
      dependencies: "not-minded" as const,
    })),
  ];
}

async function readCopyrights(
  databases: readonly Database[],
  reading: Reading,
): Promise<Copyrights> {
  const wanted = databases.flatMap(({ root, packages }) =>
    packages.map(({ facts }) => `${documentationOf(root, facts.name)}/copyright`),
  );
  const present = [...new Set(wanted)].filter((path) => reading.request.files.has(path));
  const read = await readInputs(present, reading, parseCopyright);
  return new Map<TreePath, ControlField>(read.map(({ path, parsed }) => [path, parsed]));
}
