import { licenseRecord } from "@lizenzlotse/knowledge";
import { leavesOf } from "@lizenzlotse/licenses";
import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { KnowledgeUsed } from "./picture-content.ts";
import type { InventoryRow } from "./report-content.ts";

/** Counts the licences that the components were judged by. */
export function knowledgeUsed(rows: Iterable<InventoryRow>): KnowledgeUsed {
  const expressions = new Set<string>();
  for (const { license } of rows) expressions.add(license.effective ?? license.expression);
  const licenses = new Set([...expressions].flatMap(licensesIn));
  const records = [...licenses].flatMap((id) => licenseRecord(id) ?? []);
  return {
    licenses: licenses.size,
    records: records.length,
    reviewed: records.filter(({ status }) => status === "geprüft").length,
  };
}

/** The licences of an expression, without their exceptions and without "or later". */
function licensesIn(expression: string): readonly string[] {
  if (expression === NONE || expression === NOASSERTION) return [];
  return leavesOf(expression).map((leaf) => leaf.replace(/\+?(?: WITH .*)?$/u, ""));
}
