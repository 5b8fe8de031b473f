import { stringify } from "yaml";

import { type Decisions, DECISIONS_VERSION, groupDecisions, listDecisions } from "./decision.ts";

/** Fields of every kind of decision, in the order in which people read them. */
const FIELD_ORDER = [
  "id",
  "component",
  "versions",
  "file",
  "rule",
  "among",
  "license",
  "reason",
  "by",
  "on",
  "owner",
  "until",
  "ticket",
  "status",
  "approvedBy",
  "approvedOn",
  "assignee",
  "text",
  "evidence",
] as const;

const HEADING = `# Decisions about licences. Written by lotse waive, choose, curate and review; every change is in the log beside it.
`;

/** The text of a decisions file: the same decisions give the same bytes, sorted by id, a field a line. */
export function formatDecisions(decisions: Decisions): string {
  const sorted = groupDecisions(listDecisions(decisions), decisions.log);
  const lists = (["curations", "texts", "choices", "waivers", "falsePositives"] as const)
    .filter((list) => sorted[list].length > 0)
    .map((list) => [list, sorted[list].map(ordered)] as const);
  const file = {
    version: DECISIONS_VERSION,
    ...(sorted.log === undefined ? {} : { log: sorted.log }),
    ...Object.fromEntries(lists),
  };
  return HEADING + stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

function ordered(decision: object): object {
  const fields = decision as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    FIELD_ORDER.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
  );
}
