import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { readInputs } from "../shared/read-inputs.ts";
import { readOsReleases, systemRootOf } from "../shared/system-root.ts";
import { parseInstalled } from "./parse-installed.ts";
import { databaseToGraph } from "./to-graph.ts";

/** The first is where apk keeps it; the second where `/lib` is a link to `/usr/lib`. The longer end comes first. */
const DATABASES = ["usr/lib/apk/db/installed", "lib/apk/db/installed"];

/** Reads the packages of root file systems that apk filled. */
export async function analyzeApk(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const rootOf = (path: string): string | undefined =>
      DATABASES.map((end) => systemRootOf(path, end)).find((root) => root !== undefined);
    const paths = request.matches.filter((path) => rootOf(path) !== undefined);
    const releases = await readOsReleases(
      paths.flatMap((path) => rootOf(path) ?? []),
      reading,
    );
    const databases = await readInputs(paths, reading, parseInstalled);
    return databases.map(({ path, parsed }) => {
      const root = rootOf(path) ?? "";
      const context = { root, path, release: releases.get(root), report: reading.report };
      return databaseToGraph(parsed, context);
    });
  });
}
