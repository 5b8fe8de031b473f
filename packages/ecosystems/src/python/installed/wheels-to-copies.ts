import type { FileSource, TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage } from "../../contract.ts";
import { hexToHash } from "../../shared/integrity-to-hashes.ts";
import { mapConcurrently } from "../../shared/map-concurrently.ts";
import { graphToProjects } from "../graph/graph-to-projects.ts";
import type { Distribution } from "./distribution.ts";
import { toPackage } from "./to-package.ts";

/** What lies packed in the tree, one copy a wheel; what it needs is for whoever installs it to bring. */
export async function wheelsToCopies(
  wheels: readonly { readonly wheel: TreePath; readonly distribution: Distribution }[],
  files: FileSource,
): Promise<readonly AnalyzedPackage[]> {
  return await mapConcurrently(wheels, async ({ wheel, distribution }) => {
    const found = toPackage(distribution, files, () => []);
    const digest = await files.digest(wheel, "SHA-256");
    const hash = digest === undefined ? undefined : hexToHash("SHA-256", digest);
    const location = { path: wheel };
    const [project] = graphToProjects({
      source: "installed",
      packages: new Map([[found.key, found]]),
      projects: [
        { manifest: wheel, declared: [], location, requests: [], completeness: "unknown" },
      ],
    });
    return (project?.packages ?? []).map((entry) => ({
      ...entry,
      key: wheel,
      location,
      hashes: hash === undefined ? [] : [hash],
      contentRoots: [`${wheel}!`],
      dependenciesCompleteness: "unknown" as const,
    }));
  }).then((copies) => copies.flat());
}
