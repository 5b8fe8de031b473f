import { DIAGNOSTICS } from "@lizenzlotse/model";

import type { Analysis, EcosystemAnalyzer } from "../contract.ts";

/**
 * An analyzer that calls a project complete only where the file that lists its packages was read whole.
 *
 * A reader that skips an entry goes on with the others and cannot always know what the entry stood for. So this is
 * settled here, for all of them: what was reported about the file decides.
 */
export function completeWhereRead(analyzer: EcosystemAnalyzer): EcosystemAnalyzer {
  return {
    ...analyzer,
    analyze: async (request) => withdrawClaims(await analyzer.analyze(request)),
  };
}

function withdrawClaims(analysis: Analysis): Analysis {
  const damaged = new Set(
    analysis.diagnostics.flatMap(({ code, location }) =>
      DIAGNOSTICS[code].effect === "incomplete" ? [location.path] : [],
    ),
  );
  if (damaged.size === 0) return analysis;
  return {
    ...analysis,
    projects: analysis.projects.map((project) =>
      project.completeness === "complete" && damaged.has(project.location.path)
        ? { ...project, completeness: "incomplete" }
        : project,
    ),
  };
}
