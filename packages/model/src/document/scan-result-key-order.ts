import type {
  ComponentLicenses,
  DeclaredLicense,
  DetectedLicense,
} from "../component/component-licenses.ts";
import type { Component, TextEvidence } from "../component/component.ts";
import type { Diagnostic, SourceLocation } from "../diagnostic/diagnostic.ts";
import type { EvidenceExcerpt } from "../evidence/evidence-excerpt.ts";
import type { FileFindings } from "../evidence/file-findings.ts";
import type { NearestLicense } from "../evidence/nearest-license.ts";
import { BY_NAME, PLAIN, type KeyOrder } from "./key-order.ts";
import type { ScanHead, ToolIdentity } from "./scan-result.ts";

export const SOURCE_LOCATION_ORDER: KeyOrder<SourceLocation> = { path: PLAIN, line: PLAIN };

export const TOOL_IDENTITY_ORDER: KeyOrder<ToolIdentity> = {
  name: PLAIN,
  version: PLAIN,
  spdxListVersion: PLAIN,
  detectionVersion: PLAIN,
};

/** Order of the head: what the document is comes first, so that a reader knows it before anything else. */
export const SCAN_HEAD_ORDER: KeyOrder<ScanHead> = {
  kind: PLAIN,
  schemaVersion: PLAIN,
  tool: TOOL_IDENTITY_ORDER,
  createdAt: PLAIN,
  subject: {
    name: PLAIN,
    version: PLAIN,
    outbound: { expression: PLAIN, locations: SOURCE_LOCATION_ORDER },
    document: {
      format: PLAIN,
      version: PLAIN,
      name: PLAIN,
      sha256: PLAIN,
      id: PLAIN,
      createdAt: PLAIN,
      tools: PLAIN,
      creators: PLAIN,
      table: { sheet: PLAIN, headerRow: PLAIN, columns: { field: PLAIN, title: PLAIN } },
    },
  },
  settings: {
    depth: PLAIN,
    archives: PLAIN,
    gitignore: PLAIN,
    excluded: { pattern: PLAIN, origin: PLAIN, reason: PLAIN, files: PLAIN },
    roles: { pattern: PLAIN, role: PLAIN, reason: PLAIN },
    enrichment: {
      source: PLAIN,
      title: PLAIN,
      through: PLAIN,
      origin: PLAIN,
      packSha256: PLAIN,
      packCreatedAt: PLAIN,
      asked: PLAIN,
      answered: PLAIN,
      failed: PLAIN,
    },
  },
  roots: PLAIN,
  artefacts: { id: PLAIN, name: PLAIN, paths: PLAIN, roots: PLAIN },
  choices: {
    component: PLAIN,
    expression: PLAIN,
    chosen: PLAIN,
    reason: PLAIN,
    by: PLAIN,
    on: PLAIN,
    decision: PLAIN,
  },
  dismissed: { decision: PLAIN, location: SOURCE_LOCATION_ORDER, expression: PLAIN },
  evidenceSteps: { root: PLAIN, manifest: PLAIN, missing: PLAIN, command: PLAIN },
  counts: {
    filesListed: PLAIN,
    filesRead: PLAIN,
    bytesRead: PLAIN,
    components: PLAIN,
    fileFindings: PLAIN,
    diagnostics: PLAIN,
  },
  complete: PLAIN,
  diagnosticCounts: BY_NAME,
};

export const DIAGNOSTIC_ORDER: KeyOrder<Diagnostic> = {
  code: PLAIN,
  effect: PLAIN,
  location: SOURCE_LOCATION_ORDER,
  parameters: BY_NAME,
};

const DECLARED_LICENSE_ORDER: KeyOrder<DeclaredLicense> = {
  values: PLAIN,
  operator: PLAIN,
  toConfirm: PLAIN,
  form: PLAIN,
  source: PLAIN,
  field: PLAIN,
  location: SOURCE_LOCATION_ORDER,
  askedOn: PLAIN,
  expression: PLAIN,
  confidence: PLAIN,
};

const NEAREST_LICENSE_ORDER: KeyOrder<NearestLicense> = {
  license: PLAIN,
  similarity: PLAIN,
  addedWords: PLAIN,
  missingWords: PLAIN,
};

const DETECTED_LICENSE_ORDER: KeyOrder<DetectedLicense> = {
  expression: PLAIN,
  location: SOURCE_LOCATION_ORDER,
  endLine: PLAIN,
  class: PLAIN,
  kind: PLAIN,
  rule: PLAIN,
  coverage: PLAIN,
  confidence: PLAIN,
  nearest: NEAREST_LICENSE_ORDER,
};

const COMPONENT_LICENSES_ORDER: KeyOrder<ComponentLicenses> = {
  declared: DECLARED_LICENSE_ORDER,
  detected: DETECTED_LICENSE_ORDER,
  bundled: DETECTED_LICENSE_ORDER,
  concluded: {
    expression: PLAIN,
    state: PLAIN,
    basis: PLAIN,
    confidence: PLAIN,
    reviewReasons: PLAIN,
    readings: { expression: PLAIN, basis: PLAIN },
    decisions: PLAIN,
  },
};

const TEXT_EVIDENCE_ORDER: KeyOrder<TextEvidence> = {
  path: PLAIN,
  sha256: PLAIN,
  normalizedSha256: PLAIN,
  expression: PLAIN,
};

export const COMPONENT_ORDER: KeyOrder<Component> = {
  ref: PLAIN,
  kind: PLAIN,
  origin: PLAIN,
  ecosystem: PLAIN,
  group: PLAIN,
  name: PLAIN,
  version: PLAIN,
  purl: PLAIN,
  description: PLAIN,
  supplier: PLAIN,
  creator: { name: PLAIN, email: PLAIN, url: PLAIN },
  identifiers: { kind: PLAIN, value: PLAIN },
  properties: { name: PLAIN, value: PLAIN },
  scope: PLAIN,
  usages: PLAIN,
  occurrences: { location: SOURCE_LOCATION_ORDER, source: PLAIN, usages: PLAIN },
  hashes: { algorithm: PLAIN, value: PLAIN, covers: PLAIN },
  references: { type: PLAIN, url: PLAIN, comment: PLAIN },
  dependencies: PLAIN,
  dependenciesCompleteness: PLAIN,
  licenses: COMPONENT_LICENSES_ORDER,
  artefactEvidence: {
    contentRoots: PLAIN,
    licenseTexts: TEXT_EVIDENCE_ORDER,
    notices: TEXT_EVIDENCE_ORDER,
    copyrights: PLAIN,
    modification: PLAIN,
    patches: PLAIN,
    servedBy: SOURCE_LOCATION_ORDER,
  },
};

export const EVIDENCE_EXCERPT_ORDER: KeyOrder<EvidenceExcerpt> = {
  location: SOURCE_LOCATION_ORDER,
  endLine: PLAIN,
  sha256: PLAIN,
  expression: PLAIN,
  kind: PLAIN,
  rule: PLAIN,
  beside: PLAIN,
  addedWords: PLAIN,
  missingWords: PLAIN,
  lines: {
    line: PLAIN,
    omittedBefore: PLAIN,
    parts: { kind: PLAIN, file: PLAIN, license: PLAIN },
  },
  omittedLines: PLAIN,
};

export const FILE_FINDINGS_ORDER: KeyOrder<FileFindings> = {
  id: PLAIN,
  path: PLAIN,
  class: PLAIN,
  role: PLAIN,
  sha256: PLAIN,
  encoding: PLAIN,
  expression: PLAIN,
  matches: {
    expression: PLAIN,
    kind: PLAIN,
    rule: PLAIN,
    startByte: PLAIN,
    endByte: PLAIN,
    startLine: PLAIN,
    endLine: PLAIN,
    place: PLAIN,
    coverage: PLAIN,
    confidence: PLAIN,
    class: PLAIN,
    decision: PLAIN,
    target: PLAIN,
    nearest: NEAREST_LICENSE_ORDER,
  },
  copyrights: { text: PLAIN, holder: PLAIN, years: PLAIN, startLine: PLAIN, endLine: PLAIN },
  declared: {
    values: PLAIN,
    expression: PLAIN,
    copyrights: PLAIN,
    source: PLAIN,
    precedence: PLAIN,
    location: SOURCE_LOCATION_ORDER,
  },
  component: PLAIN,
  partial: PLAIN,
};
