import { issuesOf, type Issue } from "../../content/issues.ts";
import type {
  AcceptedViolation,
  InventoryRow,
  ReportContent,
} from "../../content/report-content.ts";
import type { Language } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import { describeIssue } from "../../pipeline/describe-issue.ts";
import { xmlText } from "./xml-text.ts";

/** One line of a suite: what is tested, and what is wrong with it. */
interface TestCase {
  readonly className: string;
  readonly name: string;
  /** Child element; absent where the case passes. */
  readonly outcome: string | undefined;
  readonly fails: boolean;
}

/** A group of test cases with its name. */
interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** The report as JUnit XML: one suite for the scan itself, one for each rule that is broken, one for what is fine. */
export function renderJunit(content: ReportContent, language: Language): string {
  const suites = suitesOf(content, language);
  const cases = suites.flatMap((suite) => suite.cases);
  const name = xmlText(`Lizenzlotse ${content.subject.name}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${countsOf(cases)}>`,
    ...suites.flatMap(renderSuite),
    "</testsuites>",
    "",
  ].join("\n");
}

function suitesOf(content: ReportContent, language: Language): readonly TestSuite[] {
  const { pipeline } = messagesOf(language);
  const issues = issuesOf(content);
  const ofScan = issues.filter(({ kind }) => kind !== "finding");
  const findings = issues.filter(({ kind }) => kind === "finding");
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return [
    { name: pipeline.scanSuite, cases: scanCases(ofScan, language) },
    ...rules.map((rule) => ({
      name: rule,
      cases: findings
        .filter((issue) => issue.rule === rule)
        .map((issue) => toTestCase(issue, language)),
    })),
    {
      name: pipeline.acceptedSuite,
      cases: content.decided.accepted.map((violation) => toAcceptedCase(violation, language)),
    },
    {
      name: pipeline.fineSuite,
      cases: content.inventory.filter(({ status }) => status === "fine").map(toPassingCase),
    },
  ].filter(({ cases }) => cases.length > 0);
}

/** A pipeline that shows no test at all is no green one, so a complete scan is a test that passed. */
function scanCases(issues: readonly Issue[], language: Language): readonly TestCase[] {
  const { pipeline } = messagesOf(language);
  if (issues.length > 0) return issues.map((issue) => toTestCase(issue, language));
  return [{ className: "scan", name: pipeline.completeCase, outcome: undefined, fails: false }];
}

function toTestCase(issue: Issue, language: Language): TestCase {
  const { headline, whole } = describeIssue(issue, language);
  const name = issue.kind === "finding" ? issue.component.row.identity : headline;
  const fails = issue.severity !== "note";
  const place = `${issue.place.path}:${String(issue.place.line ?? 1)}`;
  const text = xmlText(`${whole}\n${place}\n${issue.id}`);
  const outcome = fails
    ? `<failure message="${xmlText(headline)}" type="${xmlText(issue.severity)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return { className: issue.rule, name, outcome, fails };
}

/** It passes, and says who stands for it. */
function toAcceptedCase(accepted: AcceptedViolation, language: Language): TestCase {
  const { terminal, format } = messagesOf(language);
  const { row, rule, until, owner, reason } = accepted;
  const text = xmlText(terminal.acceptedBy(row.identity, format.date(until), owner, reason));
  const outcome = `<system-out>${text}</system-out>`;
  return { className: rule, name: row.identity, outcome, fails: false };
}

function toPassingCase({ identity, license }: InventoryRow): TestCase {
  return {
    className: license.effective ?? license.expression,
    name: identity,
    outcome: undefined,
    fails: false,
  };
}

function renderSuite({ name, cases }: TestSuite): readonly string[] {
  return [
    `  <testsuite name="${xmlText(name)}" ${countsOf(cases)}>`,
    ...cases.map(renderCase),
    "  </testsuite>",
  ];
}

function renderCase({ className, name, outcome }: TestCase): string {
  const start = `    <testcase classname="${xmlText(className)}" name="${xmlText(name)}"`;
  return outcome === undefined ? `${start}/>` : `${start}>${outcome}</testcase>`;
}

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ fails }) => fails).length;
  return `tests="${String(cases.length)}" failures="${String(failures)}" errors="0" skipped="0"`;
}
