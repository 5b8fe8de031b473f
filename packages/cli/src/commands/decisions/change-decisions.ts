import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  decisionProblems,
  listDecisions,
  type RecordedDecision,
  subjectText,
} from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandResult } from "../contract.ts";
import { authorOf } from "../shared/author.ts";
import { logDecisions } from "../shared/record-decisions.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";
import { showText } from "../shared/show-text.ts";
import type { DecisionsCall } from "./contract.ts";

/** `lotse decisions approve ID…`: a second person stands for it; never the author. */
export async function approveDecisions(request: DecisionsCall): Promise<CommandResult> {
  const { call, loaded } = request;
  const approvedBy = authorOf(call);
  const approvedOn = dateOf(createdAt(call.world));
  const decisions = namedDecisions(request).map((decision): RecordedDecision => {
    const value = { ...decision.value, status: "approved", approvedBy, approvedOn };
    return { kind: decision.kind, value } as RecordedDecision;
  });
  const [problem] = decisions.flatMap(decisionProblems);
  if (problem !== undefined) throw new LotseError("USAGE", problem);
  await logDecisions(call, loaded.folder, { action: "approve", decisions });
  return tell(request, decisions, APPROVED);
}

/** `lotse decisions remove ID…`: takes decisions out; the log keeps them. */
export async function removeDecisions(request: DecisionsCall): Promise<CommandResult> {
  const { call, loaded } = request;
  const decisions = namedDecisions(request);
  await logDecisions(call, loaded.folder, { action: "remove", decisions });
  return tell(request, decisions, REMOVED);
}

function namedDecisions({ values, project }: DecisionsCall): readonly RecordedDecision[] {
  const byId = new Map(listDecisions(project.decisions).map((one) => [one.value.id, one]));
  if (values.length === 0) throw new LotseError("USAGE", WHICH);
  return values.map((id) => {
    const decision = byId.get(id);
    if (decision === undefined) throw new LotseError("USAGE", NO_SUCH(id), { hint: LIST });
    return decision;
  });
}

async function tell(
  { call }: DecisionsCall,
  decisions: readonly RecordedDecision[],
  what: Localized,
): Promise<CommandResult> {
  const word = what[call.language];
  const lines = decisions.map((one) => `${one.value.id} ${word}: ${subjectText(one)}\n`);
  await showText(call, lines.join(""));
  return { exitCode: EXIT_CODES.ok };
}

const APPROVED: Localized = { de: "freigegeben", en: "approved" };

const REMOVED: Localized = { de: "herausgenommen", en: "removed" };

const WHICH: Localized = {
  de: "Welche Entscheidung? Nennen Sie ihre Kennung, zum Beispiel D-8f4b4459850f5227.",
  en: "Which decision? Give its id, for example D-8f4b4459850f5227.",
};

const LIST: Localized = {
  de: "„lotse decisions list“ zeigt alle.",
  en: "`lotse decisions list` shows all.",
};

function NO_SUCH(id: string): Localized {
  return {
    de: `Eine Entscheidung „${id}“ gibt es hier nicht.`,
    en: `There is no decision "${id}" here.`,
  };
}
