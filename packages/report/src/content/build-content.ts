import {
  compareText,
  pathFinder,
  type Assessment,
  type Component,
  type ComponentRef,
  type ScanResult,
} from "@lizenzlotse/model";

import type { ReportInput } from "../contract.ts";
import { visibleText } from "../text/visible-text.ts";
import { consultationView } from "./consultation-view.ts";
import { decidedOf } from "./decided.ts";
import { artefactViews } from "./artefacts.ts";
import { dutiesOf } from "./duties.ts";
import { diagnosticGroups } from "./diagnostic-groups.ts";
import { excerptsOf } from "./excerpts.ts";
import { findingCategories } from "./finding-categories.ts";
import { findingsOf, openGroups } from "./findings.ts";
import { inventoryRows } from "./inventory-rows.ts";
import { knowledgeUsed } from "./knowledge-used.ts";
import { licenseMix } from "./license-mix.ts";
import type { Method, MissingEvidence, ReportContent } from "./report-content.ts";
import { requiredByOf } from "./required-by.ts";
import { scanScope, subjectOf } from "./scan-scope.ts";
import { summarize } from "./summary.ts";
import { trendOf, trendPoint } from "./trend.ts";
import { unclearLicenses } from "./unclear-licenses.ts";
import { usageContext } from "./usage-context.ts";

/** Turns a scan and its assessment into what a report says; the same for every format and language. */
export function buildContent({
  scan,
  assessment,
  earlier,
  consultation,
  template,
}: ReportInput): ReportContent {
  const components = new Map(scan.components.map((component) => [component.ref, component]));
  const verdicts = new Map(assessment?.verdicts.map((verdict) => [verdict.component, verdict]));
  const rows = inventoryRows(scan.components, verdicts);
  const requiredBy = requiredByOf(scan.head.roots, scan.components);
  const excerpts = excerptsOf(scan);
  const kept = new Set(excerpts.map(({ anchor }) => anchor));
  const pathsTo = pathFinder(scan.head.roots, scan.components);
  const findings =
    assessment === undefined
      ? []
      : findingsOf({ assessment, consultation, components, rows, requiredBy, pathsTo, kept });
  const context = assessment && usageContext(assessment.head, openGroups(assessment), findings);
  const missingEvidence = missingEvidenceOf(scan, components);
  const unclear = unclearLicenses(components, rows, kept);
  return {
    subject: subjectOf(scan),
    createdAt: assessment?.head.createdAt ?? scan.head.createdAt,
    consultation: consultation && consultationView(consultation),
    summary: summarize({ scan, assessment, findings, missingEvidence, unclear, context }),
    scope: scanScope(scan, components),
    knowledge: knowledgeUsed(rows.values()),
    context,
    artefacts: assessment === undefined ? [] : artefactViews(assessment.head),
    findings,
    findingCategories: findingCategories(findings, rows, assessment),
    decided: decidedOf(assessment, rows),
    missingEvidence,
    commands: commandsOf(missingEvidence),
    duties: dutiesOf(assessment, rows),
    licenseMix: licenseMix(rows, assessment),
    trend: trendOf(earlier ?? [], assessment && trendPoint({ scan, assessment })),
    unclear,
    excerpts,
    inventory: [...rows.values()],
    diagnostics: diagnosticGroups(scan.diagnostics),
    method: methodOf(scan, assessment),
    template,
  };
}

function missingEvidenceOf(
  scan: ScanResult,
  components: ReadonlyMap<ComponentRef, Component>,
): readonly MissingEvidence[] {
  const steps = [...scan.head.evidenceSteps].sort(
    (left, right) => right.missing - left.missing || compareText(left.manifest, right.manifest),
  );
  return steps.map((step) => ({
    project: visibleText(components.get(step.root)?.name ?? step.root),
    manifest: visibleText(step.manifest),
    missing: step.missing,
    command: visibleText(step.command),
  }));
}

/** The longest first, so that a command is found whole where another one begins it. */
function commandsOf(steps: readonly MissingEvidence[]): ReportContent["commands"] {
  const distinct = [...new Set(steps.map(({ command }) => command))];
  return distinct.sort((left, right) => right.length - left.length || compareText(left, right));
}

function methodOf({ head }: ScanResult, assessment: Assessment | undefined): Method {
  const { policy, knowledge } = assessment?.head ?? {};
  return {
    toolVersion: visibleText(head.tool.version),
    spdxListVersion: visibleText(head.tool.spdxListVersion),
    detectionVersion: visibleText(head.tool.detectionVersion),
    scannedAt: head.createdAt,
    assessedAt: assessment?.head.createdAt,
    policy: policy && {
      name: visibleText(policy.name),
      source: policy.source,
      digest: visibleText(policy.digest),
    },
    knowledge: knowledge && { ...knowledge, version: visibleText(knowledge.version) },
    scanVersion: head.schemaVersion,
    assessmentVersion: assessment?.head.schemaVersion,
    asked: (head.settings.enrichment ?? []).map(({ title, origin, ...use }) => ({
      title: visibleText(title),
      through: use.through,
      origin: origin === undefined ? undefined : visibleText(origin),
      packCreatedAt: use.packCreatedAt,
      asked: use.asked,
      answered: use.answered,
      failed: use.failed,
    })),
  };
}
