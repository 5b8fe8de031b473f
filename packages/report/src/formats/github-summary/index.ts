import { buildContent } from "../../content/build-content.ts";
import { issuesOf, type Issue } from "../../content/issues.ts";
import type { ReportContent } from "../../content/report-content.ts";
import type { Language, ReportFormat } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import { describeIssue } from "../../pipeline/describe-issue.ts";
import { codeSpan, markdownText } from "../../pipeline/markdown-text.ts";

/** Rows of the table; with the longest texts they stay far below the 1 MiB that a step summary may have. */
const MAX_ROWS = 200;

/** The page that GitHub shows for a step (`$GITHUB_STEP_SUMMARY`), in GitHub's Markdown. */
export const githubSummary: ReportFormat = {
  id: "github-summary",
  mediaType: "text/markdown; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this document is small
  async *render(input) {
    const lines = summaryLines(buildContent(input), input.language);
    yield new TextEncoder().encode(`${lines.join("\n")}\n`);
  },
};

function summaryLines(content: ReportContent, language: Language): readonly string[] {
  const messages = messagesOf(language);
  const { summary } = content;
  const { pipeline, terminal, words } = messages;
  return [
    `## ${markdownText(messages.document.title(content.subject.name))}`,
    "",
    `**${words.overall[summary.overall]}**: ${messages.summary.headline[summary.overall]}`,
    "",
    pipeline.counts(summary.components, summary.componentTotal),
    ...(summary.complete
      ? []
      : ["", `**${terminal.incomplete}**: ${terminal.incompleteDetail(summary.gaps)}`]),
    ...table(issuesOf(content), language),
  ];
}

function table(issues: readonly Issue[], language: Language): readonly string[] {
  const { pipeline, words } = messagesOf(language);
  if (issues.length === 0) return [];
  const { severity, subject, place, message } = pipeline.columns;
  const rows = issues.slice(0, MAX_ROWS).map((issue) => {
    const text = describeIssue(issue, language);
    const where = `${issue.place.path}:${String(issue.place.line ?? 1)}`;
    const cells = [
      words.severity[issue.severity],
      codeSpan(text.subject),
      codeSpan(where),
      markdownText(text.whole),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const omitted = issues.length - rows.length;
  return [
    "",
    `| ${[severity, subject, place, message].join(" | ")} |`,
    "| --- | --- | --- | --- |",
    ...rows,
    ...(omitted > 0 ? ["", pipeline.omitted(omitted)] : []),
  ];
}
