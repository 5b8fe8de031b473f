import { KNOWLEDGE_VERSION, licenseRecord } from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import type { KnowledgeUsed, Verdict } from "@lizenzlotse/model";

/** How many records the verdicts rest on, and how many of them a jurist has reviewed. */
export function knowledgeUsed(verdicts: readonly Verdict[]): KnowledgeUsed {
  const expressions = new Set(verdicts.map(({ effectiveExpression }) => effectiveExpression));
  const leaves = new Set([...expressions].flatMap(leavesOf));
  const ids = new Set([...leaves].map((leaf) => leaf.split(" WITH ")[0] ?? leaf));
  const records = new Set([...ids].flatMap((id) => licenseRecord(id) ?? []));
  const reviewed = [...records].filter(({ status }) => status === "geprüft");
  return { version: KNOWLEDGE_VERSION, records: records.size, reviewed: reviewed.length };
}
