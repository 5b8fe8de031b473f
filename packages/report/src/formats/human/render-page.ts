import type { Status } from "@lizenzlotse/model";

import type {
  DiagnosticGroup,
  Finding,
  Overall,
  ReportContent,
} from "../../content/report-content.ts";
import type { ReportInput } from "../../contract.ts";
import { messagesOf, type Messages } from "../../messages/messages.ts";
import type { VisibleText } from "../../text/visible-text.ts";
import { Canvas, type Tone } from "./canvas.ts";
import { outboundLicenses } from "./outbound-licenses.ts";
import { cutText } from "./wrap-text.ts";

/** Findings with details; together with the other limits the page stays within about 40 lines. */
const MAX_DETAILED_FINDINGS = 5;
/** Findings in one line each. */
const MAX_BRIEF_FINDINGS = 5;
const MAX_EVIDENCE_STEPS = 3;
const MAX_DIAGNOSTIC_CODES = 3;
/** Accepted violations, and decisions that need an act. */
const MAX_DECIDED = 3;

const SIGNS: Readonly<Record<Overall, string>> = {
  "must-act": "✖",
  check: "▲",
  fine: "✔",
  incomplete: "▲",
  "nothing-found": "–",
  "not-assessed": "–",
};

const TONES: Readonly<Record<Overall, Tone>> = {
  "must-act": "must-act",
  check: "check",
  fine: "fine",
  incomplete: "check",
  "nothing-found": "strong",
  "not-assessed": "strong",
};

/** What one page is drawn from. */
interface Page {
  readonly content: ReportContent;
  readonly messages: Messages;
  readonly language: ReportInput["language"];
  readonly canvas: Canvas;
}

/** The terminal page: the answer, what to act on, what to check, what is fine, where the details are. */
export function renderPage(
  content: ReportContent,
  { language, widthColumns, color }: Pick<ReportInput, "language" | "widthColumns" | "color">,
): string {
  const canvas = new Canvas(widthColumns, color);
  const page: Page = { content, messages: messagesOf(language), language, canvas };
  answer(page);
  gaps(page);
  if (content.context === undefined) {
    // Once judged, components without evidence are findings, and those name the same steps.
    evidenceSteps(page);
  } else {
    findingsToActOn(page);
    findingsToCheck(page);
    fine(page);
    decided(page);
    outboundLicenses(content, page);
  }
  nextSteps(page);
  return canvas.toString();
}

function answer({ content, messages, canvas }: Page): void {
  const { summary, subject } = content;
  const { overall } = summary;
  const name = subject.version === undefined ? subject.name : `${subject.name} ${subject.version}`;
  const sentence = answerSentence(content, messages);
  canvas.add(`${messages.words.overall[overall]} – ${name}: ${sentence}`, {
    lead: `${SIGNS[overall]} `,
    tone: TONES[overall],
  });
}

function answerSentence({ summary }: ReportContent, { terminal }: Messages): string {
  const { overall, components, findings, componentTotal } = summary;
  if (overall === "must-act" || overall === "check") {
    return terminal.answer[overall](components[overall], componentTotal, findings[overall]);
  }
  return terminal.answer[overall](componentTotal);
}

function gaps(page: Page): void {
  const { content, messages, canvas } = page;
  const { summary, diagnostics } = content;
  if (summary.complete) return;
  const { terminal, words } = messages;
  canvas.add(`${terminal.incomplete} – ${terminal.incompleteDetail(summary.gaps)}`, {
    lead: "! ",
    tone: "must-act",
  });
  const groups = diagnostics.filter((group) => group.effect === "incomplete");
  for (const group of groups.slice(0, MAX_DIAGNOSTIC_CODES)) {
    canvas.add(gapLine(group, page), { lead: "  ", maxLines: 2 });
  }
  const more = groups.length - MAX_DIAGNOSTIC_CODES;
  if (more > 0) canvas.add(words.more(more), { lead: "  " });
}

/** The code, how often it occurs, and the first place with its message. */
function gapLine({ code, count, entries }: DiagnosticGroup, { messages, language }: Page): string {
  const line = messages.terminal.diagnosticsOf(code, count);
  const [first] = entries.shown;
  if (first === undefined) return line;
  const { path, line: number } = first.place;
  const place = number === undefined ? path : `${path}:${number}`;
  return `${line}: ${place} – ${first.message[language]}`;
}

function findingsToActOn(page: Page): void {
  const findings = heading(page, "must-act");
  for (const finding of findings.slice(0, MAX_DETAILED_FINDINGS)) detailed(page, finding);
  moreFindings(page, findings.length - MAX_DETAILED_FINDINGS);
}

function findingsToCheck(page: Page): void {
  const findings = heading(page, "check");
  for (const finding of findings.slice(0, MAX_BRIEF_FINDINGS)) brief(page, finding);
  moreFindings(page, findings.length - MAX_BRIEF_FINDINGS);
}

/** Writes the heading of a status, unless nothing has it. */
function heading(page: Page, status: Exclude<Status, "fine">): readonly Finding[] {
  const { content, canvas } = page;
  const findings = content.findings.filter((finding) => finding.status === status);
  const affected = content.summary.components[status];
  if (findings.length === 0 && affected === 0) return [];
  canvas.gap();
  canvas.add(headingOf(status, findings.length, page), {
    lead: `${SIGNS[status]} `,
    tone: TONES[status],
  });
  return findings;
}

function headingOf(
  status: Exclude<Status, "fine">,
  findings: number,
  { content, messages }: Page,
): string {
  const { terminal, words } = messages;
  const { components, checkInFindingsToActOn } = content.summary;
  const title =
    findings === 0
      ? terminal.headingOf(words.status[status], components[status])
      : terminal.heading(words.status[status], findings, components[status]);
  const shared = status === "check" ? checkInFindingsToActOn : 0;
  return shared === 0 ? title : terminal.headingShared(title, shared);
}

function detailed(page: Page, finding: Finding): void {
  const { canvas, language } = page;
  brief(page, finding);
  canvas.add(namesThatFit(page, finding, canvas.columnsAfter(DETAIL_LEAD)), {
    lead: DETAIL_LEAD,
    tone: "soft",
    maxLines: 1,
  });
  const action = finding.actions[0];
  if (action !== undefined) canvas.add(action[language], { lead: `${DETAIL_LEAD}→ `, maxLines: 2 });
}

const DETAIL_LEAD = "      ";

function brief({ canvas, language }: Page, finding: Finding): void {
  canvas.add(finding.title[language], {
    lead: `${String(finding.number).padStart(4)}. `,
    maxLines: 2,
  });
}

/** As many names as one line holds, and how many there are besides. */
function namesThatFit({ messages }: Page, finding: Finding, columns: number): string {
  const names = finding.components.map(({ row }) => nameAndVersion(row));
  let line = cutText(names[0] ?? "", columns);
  for (let shown = 1; shown <= names.length; shown += 1) {
    const rest = names.length - shown;
    const listed = names.slice(0, shown).join(", ");
    const candidate = rest === 0 ? listed : `${listed} ${messages.words.more(rest)}`;
    if (cutText(candidate, columns) !== candidate) break;
    line = candidate;
  }
  return line;
}

function nameAndVersion(row: { name: VisibleText; version: VisibleText | undefined }): string {
  return row.version === undefined ? row.name : `${row.name} ${row.version}`;
}

function moreFindings({ canvas, messages }: Page, count: number): void {
  if (count > 0) canvas.add(messages.terminal.moreFindings(count), { lead: `${DETAIL_LEAD}+ ` });
}

function fine({ content, messages, canvas }: Page): void {
  const affected = content.summary.components.fine;
  if (affected === 0) return;
  canvas.gap();
  canvas.add(messages.terminal.headingOf(messages.words.status.fine, affected), {
    lead: `${SIGNS.fine} `,
    tone: TONES.fine,
  });
}

/** What was accepted is named, however green the rest is. */
function decided({ content, messages, canvas, language }: Page): void {
  const { accepted, openDecisions } = content.summary;
  if (accepted === 0 && openDecisions === 0) return;
  const { terminal } = messages;
  canvas.gap();
  if (accepted > 0) canvas.add(terminal.accepted(accepted), { lead: "◇ ", tone: "strong" });
  for (const { row, until, owner, reason } of content.decided.accepted.slice(0, MAX_DECIDED)) {
    const day = messages.format.date(until);
    const line = terminal.acceptedBy(nameAndVersion(row), day, owner, reason);
    canvas.add(line, { lead: "  ", maxLines: 2 });
  }
  if (accepted > MAX_DECIDED) {
    canvas.add(messages.words.more(accepted - MAX_DECIDED), { lead: "  " });
  }
  if (openDecisions > 0)
    canvas.add(terminal.openDecisions(openDecisions), { lead: "▲ ", tone: "check" });
  const open = content.decided.decisions.filter(({ severity }) => severity !== undefined);
  for (const { id, subject, state, remark } of open.slice(0, MAX_DECIDED)) {
    const word = messages.words.decisionState[state];
    const rest = remark === undefined ? "" : ` – ${remark[language]}`;
    canvas.add(`${id} ${word}: ${subject}${rest}`, { lead: "  ", maxLines: 3 });
  }
  if (openDecisions > MAX_DECIDED) {
    canvas.add(messages.words.more(openDecisions - MAX_DECIDED), { lead: "  " });
  }
}

function evidenceSteps({ content, messages, canvas }: Page): void {
  const steps = content.missingEvidence;
  if (steps.length === 0) return;
  canvas.gap();
  canvas.add(messages.terminal.evidenceSteps, { tone: "strong" });
  for (const { command, manifest, missing } of steps.slice(0, MAX_EVIDENCE_STEPS)) {
    canvas.add(messages.terminal.evidenceStep(command, manifest, missing), {
      lead: "  → ",
      maxLines: 2,
    });
  }
  const more = steps.length - MAX_EVIDENCE_STEPS;
  if (more > 0) canvas.add(messages.terminal.moreSteps(more), { lead: "    " });
}

function nextSteps({ content, messages, canvas }: Page): void {
  const questions = content.context?.questions.length ?? 0;
  canvas.gap();
  if (questions > 0) canvas.add(messages.terminal.questions(questions));
  canvas.add(messages.terminal.details, { tone: "soft" });
}
