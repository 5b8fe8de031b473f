import { basename } from "node:path";

import type { Localized } from "@lizenzlotse/model";
import { listDecisions, type LogProblem, verifyLog } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandResult } from "../contract.ts";
import { jsonText, showText, wantsJson } from "../shared/show-text.ts";
import type { DecisionsCall } from "./contract.ts";

/** `lotse decisions verify`: whether log and decisions fit; exit code 1 where they do not. */
export async function verifyProject({ call, project }: DecisionsCall): Promise<CommandResult> {
  const problems = verifyLog(project.log, project.decisions);
  const entries = project.decisions.log?.entries ?? 0;
  const count = listDecisions(project.decisions).length;
  const place = (line: number | undefined): string =>
    line === undefined
      ? basename(project.paths.file)
      : `${basename(project.paths.log)}:${String(line)}`;
  const text = problems
    .map((problem: LogProblem) => `${place(problem.line)}: ${problem.message[call.language]}\n`)
    .join("");
  const { log: head } = project.decisions;
  const document = { valid: problems.length === 0, decisions: count, entries, head, problems };
  const shown = problems.length === 0 ? FITS(count, entries)[call.language] : text;
  await showText(call, wantsJson(call) ? jsonText(document) : shown);
  return { exitCode: problems.length === 0 ? EXIT_CODES.ok : EXIT_CODES.findings };
}

function FITS(decisions: number, entries: number): Localized {
  const decided = {
    de: decisions === 1 ? "1 Entscheidung" : `${String(decisions)} Entscheidungen`,
    en: decisions === 1 ? "1 decision" : `${String(decisions)} decisions`,
  };
  const logged = {
    de: entries === 1 ? "1 Eintrag" : `${String(entries)} Einträge`,
    en: entries === 1 ? "1 entry" : `${String(entries)} entries`,
  };
  return {
    de: `${decided.de}, ${logged.de} im Protokoll: Alles passt zusammen.\n`,
    en: `${decided.en}, ${logged.en} in the log: everything fits.\n`,
  };
}
