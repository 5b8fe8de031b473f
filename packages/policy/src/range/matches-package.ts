import type { Truth } from "@lizenzlotse/knowledge";
import { parsePurl } from "@lizenzlotse/model";

import { matchesPattern } from "../select/matches-pattern.ts";
import type { PackagePattern } from "./package-pattern.ts";
import { isInRange } from "./version-range.ts";

/** Whether a package is one of those that a pattern names; `unknown` where its version cannot be compared. */
export function matchesPackage(pattern: PackagePattern, purl: string | undefined): Truth {
  const parts = purl === undefined ? undefined : parsePurl(purl);
  if (parts?.type !== pattern.type) return "no";
  const name = parts.namespace === undefined ? parts.name : `${parts.namespace}/${parts.name}`;
  if (!matchesPattern(pattern.name, name)) return "no";
  if (pattern.range === undefined) return "yes";
  const answer = isInRange(pattern.range, parts.version);
  return answer === "unknown" ? "unknown" : answer === "inside" ? "yes" : "no";
}
