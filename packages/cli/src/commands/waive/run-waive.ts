import { inBoth, localize, type Localized, LotseError, type Violation } from "@lizenzlotse/model";
import { isWithinWaiverLimit, type Undecided } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { checkObligations } from "../shared/check-obligations.ts";
import { decisionSubject } from "../shared/decision-subject.ts";
import { findComponents } from "../shared/find-components.ts";
import { commonRecord, type CommonRecord, recordDecisions } from "../shared/record-decisions.ts";
import { startRun } from "../shared/run.ts";
import { type JudgedScan, scanProject } from "../shared/scan-project.ts";

/** `lotse waive`: accepts a violation for a time. Who answers for it, and until when, is never left open. */
export async function runWaive(call: CommandCall): Promise<CommandResult> {
  const record = commonRecord(call);
  const terms = termsOf(call, record);
  const judged = await judge(call);
  const violations = chosenViolations(call, judged);
  const waivers = violations.map((violation) =>
    waiverOf(violation, { judged, versions: call.options.versions, record, terms }),
  );
  await recordDecisions(call, judged.loaded.folder, waivers);
  return { exitCode: EXIT_CODES.ok };
}

type Judged = Pick<JudgedScan, "assessment" | "loaded" | "scan">;

/** With an artefact its open duties can be accepted too. */
function judge(call: CommandCall): Promise<Judged> {
  const run = startRun(call);
  const folder = call.options.in ?? ".";
  return call.options.artefact === undefined
    ? scanProject(call, run, folder)
    : checkObligations({ ...call, arguments: [folder] }, run);
}

interface Terms {
  readonly owner: string;
  readonly until: string;
}

function termsOf({ options }: CommandCall, { on }: CommonRecord): Terms {
  const owner = (options.owner ?? "").trim();
  if (owner === "") throw new LotseError("USAGE", WHO_ANSWERS);
  const { until } = options;
  if (until === undefined || !isDate(until)) throw new LotseError("USAGE", UNTIL_WHEN);
  if (until < on) throw new LotseError("USAGE", IN_THE_PAST(until));
  if (!isWithinWaiverLimit(on, until)) throw new LotseError("USAGE", TOO_LONG(until));
  return { owner, until };
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(time).toISOString().startsWith(text);
}

/** One finding by its id, all of a group, or the one open violation of a package. */
function chosenViolations(
  { arguments: [target = ""], options }: CommandCall,
  { assessment, scan }: Judged,
): readonly Violation[] {
  const inScope = assessment.violations.filter(
    ({ rule }) => options.rule === undefined || rule === options.rule,
  );
  const named = inScope.filter(({ id, group }) => id === target || group === target);
  if (named.length > 0) return named;
  if (/^[FGV]-[0-9a-f]{16}$/u.test(target)) throw new LotseError("USAGE", NO_FINDING(target));
  const refs = new Set(findComponents(scan.components, target).map(({ ref }) => ref));
  const found = inScope.filter(({ component }) => refs.has(component));
  if (found.length === 0) throw new LotseError("USAGE", NOTHING_TO_ACCEPT(target));
  if (new Set(found.map(waiverKey)).size === 1) return found.slice(0, 1);
  if (found.length > 1) throw new LotseError("USAGE", SEVERAL(target), { hint: listed(found) });
  return found;
}

/** What a waiver is about beside its component: several open duties of one licence are accepted by one waiver. */
function waiverKey({ component, rule, expression }: Violation): string {
  return [component, rule, expression].join("\n");
}

function listed(violations: readonly Violation[]): Localized {
  const lines = violations
    .slice(0, MAX_LISTED)
    .map(
      ({ id, rule, component, expression }) => `\n    ${id}  ${rule}  ${expression}  ${component}`,
    );
  return localize`${NAME_ONE}:${inBoth(lines.join(""))}`;
}

/** Violations that a hint names. */
const MAX_LISTED = 20;

interface WaiverParts {
  readonly judged: Judged;
  readonly versions: string | undefined;
  readonly record: CommonRecord;
  readonly terms: Terms;
}

function waiverOf(
  { component: ref, rule, expression }: Violation,
  { judged, versions, record, terms }: WaiverParts,
): Undecided {
  const component = judged.scan.components.find((one) => one.ref === ref);
  if (component === undefined) throw new LotseError("USAGE", NO_FINDING(ref));
  const subject = decisionSubject(judged.scan, component, versions);
  return { kind: "waiver", value: { ...subject, rule, license: expression, ...record, ...terms } };
}

const WHO_ANSWERS: Localized = {
  de: "Wer steht für die Ausnahme ein? Nennen Sie die Person oder Stelle mit --owner.",
  en: "Who answers for the waiver? Name the person or office with --owner.",
};

const UNTIL_WHEN: Localized = {
  de: "Bis wann gilt die Ausnahme? Nennen Sie den letzten Tag: --until JJJJ-MM-TT.",
  en: "Until when does the waiver hold? Name the last day: --until YYYY-MM-DD.",
};

function IN_THE_PAST(until: string): Localized {
  return {
    de: `--until ${until} liegt in der Vergangenheit.`,
    en: `--until ${until} is in the past.`,
  };
}

function TOO_LONG(until: string): Localized {
  return {
    de: `--until ${until}: Eine Ausnahme gilt höchstens 12 Monate.`,
    en: `--until ${until}: a waiver holds for at most 12 months.`,
  };
}

function NO_FINDING(target: string): Localized {
  return {
    de: `Den Befund ${target} gibt es nicht.`,
    en: `There is no finding ${target}.`,
  };
}

function NOTHING_TO_ACCEPT(target: string): Localized {
  return {
    de: `Zu „${target}“ gibt es keinen Verstoß, der hinzunehmen wäre.`,
    en: `"${target}" has no violation that could be accepted.`,
  };
}

function SEVERAL(target: string): Localized {
  return {
    de: `Zu „${target}“ gibt es mehrere Verstöße.`,
    en: `"${target}" has several violations.`,
  };
}

const NAME_ONE: Localized = { de: "Nennen Sie einen", en: "Name one" };
