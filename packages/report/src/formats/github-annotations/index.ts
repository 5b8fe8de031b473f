import { buildContent } from "../../content/build-content.ts";
import { issuesOf, type Issue } from "../../content/issues.ts";
import type { Language, ReportFormat } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import { describeIssue } from "../../pipeline/describe-issue.ts";

/**
 * Annotations of each level that a step may make; GitHub drops the rest without a word ("Workflow commands",
 * limits, 2026-11), so the last one of a level says how many there are.
 */
const MAX_ANNOTATIONS_OF_LEVEL = 10;

/** Workflow commands for a log of GitHub Actions: they become annotations at the lines of the manifests. */
export const githubAnnotations: ReportFormat = {
  id: "github-annotations",
  mediaType: "text/plain; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this document is small
  async *render(input) {
    const issues = issuesOf(buildContent(input));
    const lines = LEVELS.flatMap((severity) =>
      annotations(
        issues.filter((issue) => issue.severity === severity),
        severity,
        input.language,
      ),
    );
    yield new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  },
};

const LEVELS = ["error", "warning", "note"] as const;

const COMMANDS: Readonly<Record<Issue["severity"], string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

function annotations(
  issues: readonly Issue[],
  severity: Issue["severity"],
  language: Language,
): readonly string[] {
  if (issues.length <= MAX_ANNOTATIONS_OF_LEVEL) {
    return issues.map((issue) => annotation(issue, language));
  }
  const shown = issues.slice(0, MAX_ANNOTATIONS_OF_LEVEL - 1);
  const rest = messagesOf(language).pipeline.omitted(issues.length - shown.length);
  return [
    ...shown.map((issue) => annotation(issue, language)),
    `::${COMMANDS[severity]} title=Lizenzlotse::${escapeData(rest)}`,
  ];
}

function annotation(issue: Issue, language: Language): string {
  const { path, line } = issue.place;
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${String(line ?? 1)}`,
    `title=${escapeProperty(issue.rule)}`,
  ];
  const message = escapeData(describeIssue(issue, language).whole);
  return `::${COMMANDS[issue.severity]} ${properties.join(",")}::${message}`;
}

/** What ends or splits a command is written as GitHub's own toolkit writes it. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
