import type { DecisionIssue, FindingIssue, Issue } from "../content/issues.ts";
import type { Language } from "../contract.ts";
import { messagesOf } from "../messages/messages.ts";

/** What one issue says, in one language; plain text, still to be escaped for its output. */
export interface IssueText {
  /** What and why it concerns, in one line. */
  readonly headline: string;
  /** Headline, reason and first step, in sentences. */
  readonly whole: string;
  /** Name and version, or the code of what could not be read. */
  readonly subject: string;
}

/** The words of an issue, equal in every format for pipelines. */
export function describeIssue(issue: Issue, language: Language): IssueText {
  const { pipeline } = messagesOf(language);
  switch (issue.kind) {
    case "gap": {
      const headline = pipeline.gap(issue.code, issue.count);
      const whole = `${headline} ${issue.message[language]}`;
      return { headline, whole, subject: issue.code };
    }
    case "not-assessed":
      return {
        headline: pipeline.notAssessed,
        whole: pipeline.notAssessed,
        subject: pipeline.wholeScan,
      };
    case "finding":
      return describeFinding(issue, language);
    case "decision":
      return describeDecision(issue, language);
  }
}

function describeDecision({ decision }: DecisionIssue, language: Language): IssueText {
  const { words, pipeline } = messagesOf(language);
  const { id, state, subject, remark } = decision;
  const headline = pipeline.decision(id, words.decisionState[state], subject);
  const whole = remark === undefined ? headline : `${headline} ${remark[language]}`;
  return { headline, whole, subject };
}

function describeFinding({ finding, component }: FindingIssue, language: Language): IssueText {
  const { pipeline } = messagesOf(language);
  const { row, expression } = component;
  const subject = row.version === undefined ? row.name : `${row.name} ${row.version}`;
  const license = expression ?? row.license.expression;
  const headline = pipeline.finding(subject, license, finding.title[language]);
  const [action] = finding.actions;
  const step = action === undefined ? "" : ` ${pipeline.action(action[language])}`;
  return { headline, whole: `${headline} ${finding.reason[language]}${step}`, subject };
}
