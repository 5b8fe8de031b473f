import type {
  ArtefactAssessment,
  AssessmentHead,
  ContextAnswer,
  FindingGroup,
  LicenseCompatibility,
  StatusCounts,
  Verdict,
  Violation,
} from "./assessment.ts";
import type { Localized } from "../text/localized.ts";
import { PLAIN, type KeyOrder } from "./key-order.ts";
import { SOURCE_LOCATION_ORDER, TOOL_IDENTITY_ORDER } from "./scan-result-key-order.ts";

const LOCALIZED_ORDER: KeyOrder<Localized> = { de: PLAIN, en: PLAIN };

const STATUS_COUNTS_ORDER: KeyOrder<StatusCounts> = {
  "must-act": PLAIN,
  check: PLAIN,
  fine: PLAIN,
};

const CONTEXT_ANSWER_ORDER: KeyOrder<ContextAnswer> = {
  id: PLAIN,
  question: LOCALIZED_ORDER,
  answer: LOCALIZED_ORDER,
  assumed: PLAIN,
};

const ARTEFACT_ASSESSMENT_ORDER: KeyOrder<ArtefactAssessment> = {
  id: PLAIN,
  name: LOCALIZED_ORDER,
  paths: PLAIN,
  roots: PLAIN,
  outbound: PLAIN,
  context: CONTEXT_ANSWER_ORDER,
  counts: STATUS_COUNTS_ORDER,
  servedBy: SOURCE_LOCATION_ORDER,
  servedComponents: PLAIN,
  candidates: {
    license: PLAIN,
    verdict: PLAIN,
    blockers: { expression: PLAIN, verdict: PLAIN, count: PLAIN, components: PLAIN },
  },
};

const LICENSE_COMPATIBILITY_ORDER: KeyOrder<LicenseCompatibility> = {
  license: PLAIN,
  outbound: PLAIN,
  verdict: PLAIN,
  reason: LOCALIZED_ORDER,
  conditions: LOCALIZED_ORDER,
  clauses: PLAIN,
  sources: { name: PLAIN, value: PLAIN },
  conflictOfSources: PLAIN,
};

export const ASSESSMENT_HEAD_ORDER: KeyOrder<AssessmentHead> = {
  kind: PLAIN,
  schemaVersion: PLAIN,
  tool: TOOL_IDENTITY_ORDER,
  createdAt: PLAIN,
  policy: { name: PLAIN, source: PLAIN, digest: PLAIN },
  knowledge: { version: PLAIN, records: PLAIN, reviewed: PLAIN },
  context: CONTEXT_ANSWER_ORDER,
  artefacts: ARTEFACT_ASSESSMENT_ORDER,
  rules: { code: PLAIN, title: LOCALIZED_ORDER, explanation: LOCALIZED_ORDER },
  questions: {
    id: PLAIN,
    question: LOCALIZED_ORDER,
    assumption: LOCALIZED_ORDER,
    groups: PLAIN,
    artefacts: PLAIN,
  },
  counts: STATUS_COUNTS_ORDER,
  groupCounts: STATUS_COUNTS_ORDER,
  accepted: { violations: PLAIN, components: PLAIN },
  decisions: {
    id: PLAIN,
    kind: PLAIN,
    state: PLAIN,
    severity: PLAIN,
    subject: PLAIN,
    decided: LOCALIZED_ORDER,
    reason: PLAIN,
    by: PLAIN,
    on: PLAIN,
    owner: PLAIN,
    until: PLAIN,
    ticket: PLAIN,
    source: PLAIN,
    components: PLAIN,
    remark: LOCALIZED_ORDER,
  },
  complete: PLAIN,
};

export const FINDING_GROUP_ORDER: KeyOrder<FindingGroup> = {
  id: PLAIN,
  rule: PLAIN,
  severity: PLAIN,
  status: PLAIN,
  title: LOCALIZED_ORDER,
  reason: LOCALIZED_ORDER,
  actions: LOCALIZED_ORDER,
  violations: PLAIN,
  components: PLAIN,
  assumptions: PLAIN,
  artefacts: PLAIN,
  compatibility: LICENSE_COMPATIBILITY_ORDER,
  accepted: PLAIN,
};

export const VERDICT_ORDER: KeyOrder<Verdict> = {
  component: PLAIN,
  status: PLAIN,
  rule: PLAIN,
  reason: LOCALIZED_ORDER,
  effectiveExpression: PLAIN,
  category: PLAIN,
  violations: PLAIN,
  artefacts: PLAIN,
  accepted: PLAIN,
};

export const VIOLATION_ORDER: KeyOrder<Violation> = {
  id: PLAIN,
  rule: PLAIN,
  severity: PLAIN,
  status: PLAIN,
  component: PLAIN,
  expression: PLAIN,
  location: SOURCE_LOCATION_ORDER,
  assumptions: PLAIN,
  group: PLAIN,
  artefacts: PLAIN,
  accepted: {
    decision: PLAIN,
    reason: PLAIN,
    by: PLAIN,
    owner: PLAIN,
    on: PLAIN,
    until: PLAIN,
    ticket: PLAIN,
  },
};
