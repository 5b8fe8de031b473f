import { buildContent } from "../../content/build-content.ts";
import { issuesOf, type Issue } from "../../content/issues.ts";
import type { Language, ReportFormat } from "../../contract.ts";
import { describeIssue } from "../../pipeline/describe-issue.ts";

/** GitLab's code quality report: one JSON array, shown beside the changed lines of a merge request. */
export const gitlabCodeQuality: ReportFormat = {
  id: "gitlab-code-quality",
  mediaType: "application/json; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this document is small
  async *render(input) {
    const entries = issuesOf(buildContent(input)).map((issue) => toEntry(issue, input.language));
    yield new TextEncoder().encode(`${JSON.stringify(entries, undefined, 2)}\n`);
  },
};

/** As GitLab reads it ("Code Quality report format"). Of entries with equal fingerprints it shows one. */
interface CodeQualityEntry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function toEntry(issue: Issue, language: Language): CodeQualityEntry {
  return {
    description: describeIssue(issue, language).whole,
    check_name: issue.rule,
    fingerprint: issue.id,
    severity: SEVERITIES[issue.severity],
    location: { path: issue.place.path, lines: { begin: issue.place.line ?? 1 } },
  };
}

const SEVERITIES: Readonly<Record<Issue["severity"], CodeQualityEntry["severity"]>> = {
  error: "critical",
  warning: "major",
  note: "info",
};
