import {
  type FileDeclaration,
  type FileFindings,
  stableId,
  type TreePath,
} from "@lizenzlotse/model";

import type { ContentFindings } from "./content-result.ts";
import type { MatchedFile } from "./matched.ts";

/** The finding as the ScanResult lists it, with what is declared about the file elsewhere. */
export function toFileFindings(
  { file, findings }: MatchedFile,
  declared: readonly FileDeclaration[],
): FileFindings {
  return {
    id: fileFindingId(file.path, findings),
    path: file.path,
    class: file.class,
    role: file.role,
    sha256: findings.sha256,
    encoding: findings.encoding,
    expression: findings.expression,
    matches: findings.matches,
    copyrights: findings.copyrights,
    declared: file.ownership === undefined && declared.length > 0 ? declared : undefined,
    component: file.ownership?.owner,
    partial: findings.partial ? true : undefined,
  };
}

/** Depends on the path and what was recognised there, so that moved lines keep their decisions. */
function fileFindingId(path: TreePath, findings: ContentFindings): string {
  const recognized = findings.matches.map(({ rule, expression }) => `${rule} ${expression}`).sort();
  return stableId("L", path, ...recognized);
}
