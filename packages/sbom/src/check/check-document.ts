import type {
  CheckedComponent,
  CheckedDocument,
  CheckProfile,
  FieldResult,
  GapReport,
  ProfileField,
} from "./contract.ts";

/** Components that a report names for one field. */
const MAX_EXAMPLES = 10;

/** Holds a document against a profile, field by field. */
export function checkDocument(document: CheckedDocument, profile: CheckProfile): GapReport {
  const results = profile.fields.map((field) => resultOf(field, document));
  const shares = results.filter(({ field }) => field.level === "must").map(shareOf);
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1);
  return { profile, document, results, score: Math.floor(mean * 100) };
}

function shareOf({ checked, missing }: FieldResult): number {
  return checked === 0 ? 0 : 1 - missing / checked;
}

function resultOf(field: ProfileField, document: CheckedDocument): FieldResult {
  const subjects = field.scope === "document" ? [DOCUMENT_ITSELF] : document.components;
  const lacking = subjects.filter((component) => !field.isMet({ document, component }));
  const named = field.scope === "document" ? [] : lacking.slice(0, MAX_EXAMPLES);
  return {
    field,
    checked: subjects.length,
    missing: lacking.length,
    examples: named.map(({ label, line }) => ({ label, line })),
  };
}

/** Stands in where a field is about the document as a whole. */
const DOCUMENT_ITSELF: CheckedComponent = {
  label: "",
  line: undefined,
  name: "",
  version: undefined,
  hasSupplier: false,
  hasCreatorAddress: false,
  hasIdentifier: false,
  hasDependencyEntry: false,
  hasCompleteness: false,
  distributionLicense: undefined,
  originalLicense: undefined,
  hasDeployableSha512: false,
  hasSourceUri: false,
  hasDeployableUri: false,
  properties: new Map(),
};
