import { buildContent } from "../../content/build-content.ts";
import type { ReportContent } from "../../content/report-content.ts";
import type { Language, ReportFormat } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import { markdownText } from "../../pipeline/markdown-text.ts";

/** Findings that a comment names; with everything else it stays within ten lines. */
const MAX_FINDINGS = 5;

/** A comment of at most ten lines for a merge or pull request. */
export const markdownComment: ReportFormat = {
  id: "markdown-comment",
  mediaType: "text/markdown; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this document is small
  async *render(input) {
    const lines = commentLines(buildContent(input), input.language);
    yield new TextEncoder().encode(`${lines.join("\n")}\n`);
  },
};

function commentLines(content: ReportContent, language: Language): readonly string[] {
  const messages = messagesOf(language);
  const { summary, findings } = content;
  const { pipeline, terminal, words } = messages;
  const urgent = findings.filter(({ status }) => status === "must-act");
  const rest = findings.length - Math.min(urgent.length, MAX_FINDINGS);
  return [
    `**${words.overall[summary.overall]} – ${markdownText(content.subject.name)}**: ${messages.summary.headline[summary.overall]}`,
    "",
    pipeline.counts(summary.components, summary.componentTotal),
    ...(summary.complete
      ? []
      : [`**${terminal.incomplete}**: ${terminal.incompleteDetail(summary.gaps)}`]),
    ...urgent.slice(0, MAX_FINDINGS).map((finding) => `- ${markdownText(finding.title[language])}`),
    ...(rest > 0 ? [`- ${pipeline.furtherFindings(rest)}`] : []),
  ];
}
