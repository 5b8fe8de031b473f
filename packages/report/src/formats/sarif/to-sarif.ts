import { issuesOf, type Issue } from "../../content/issues.ts";
import type { Place, ReportContent } from "../../content/report-content.ts";
import type { Language } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import { describeIssue } from "../../pipeline/describe-issue.ts";
import type { SarifLocation, SarifLog, SarifNotification, SarifResult } from "./contract.ts";
import { sarifRules } from "./rules.ts";

/**
 * Results that one run may hold. GitHub refuses a file with more than 25,000 and keeps the 5,000 most severe
 * ("SARIF support for code scanning", limits, 2026-11); the results are sorted so that it keeps the same ones.
 */
const MAX_RESULTS = 25_000;

/** The issues of a report as a SARIF log. */
export function toSarif(content: ReportContent, language: Language): SarifLog {
  const issues = issuesOf(content);
  const shown = issues.slice(0, MAX_RESULTS);
  const rules = sarifRules(shown, language);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Lizenzlotse", semanticVersion: content.method.toolVersion, rules },
        },
        automationDetails: { id: `lizenzlotse/${content.subject.name}/` },
        language,
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: content.summary.complete && content.context !== undefined,
            toolExecutionNotifications: notifications(content, {
              omitted: issues.length - shown.length,
              language,
            }),
          },
        ],
        results: shown.map((issue) => toResult(issue, ruleIndexes.get(issue.rule) ?? 0, language)),
      },
    ],
  };
}

function toResult(issue: Issue, ruleIndex: number, language: Language): SarifResult {
  return {
    ruleId: issue.rule,
    ruleIndex,
    level: issue.severity,
    message: { text: plainMessage(describeIssue(issue, language).whole) },
    locations: [toLocation(issue.place)],
    partialFingerprints: { "lizenzlotse/v1": issue.id },
  };
}

/** Paths inside archives (`outer.jar!/inner`) are shown at the archive: that is the file of the repository. */
function toLocation({ path, line }: Place): SarifLocation {
  const [file = path] = path.split("!/", 1);
  return {
    physicalLocation: {
      artifactLocation: {
        uri: file.split("/").map(encodeURIComponent).join("/"),
        uriBaseId: "%SRCROOT%",
      },
      region: { startLine: file === path ? (line ?? 1) : 1 },
    },
  };
}

function notifications(
  content: ReportContent,
  { omitted, language }: { readonly omitted: number; readonly language: Language },
): readonly SarifNotification[] {
  const { pipeline } = messagesOf(language);
  const diagnostics = content.diagnostics.map(({ code, effect, count, entries }) => ({
    descriptor: { id: code },
    level: effect === "incomplete" ? ("error" as const) : ("note" as const),
    message: {
      text: plainMessage(
        pipeline.diagnostics(count, code, entries.shown[0]?.message[language] ?? ""),
      ),
    },
  }));
  if (omitted === 0) return diagnostics;
  const cut: SarifNotification = {
    descriptor: { id: "report/results-omitted" },
    level: "warning",
    message: { text: pipeline.omitted(omitted) },
  };
  return [cut, ...diagnostics];
}

/** In a message, brackets begin links and braces placeholders (SARIF 2.1.0, sections 3.11.5 and 3.11.6). */
function plainMessage(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(/[[\]]/gu, String.raw`\$&`)
    .replaceAll(/[{}]/gu, "$&$&");
}
