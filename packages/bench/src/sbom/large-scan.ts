import { SCAN_RESULT_VERSION, type Component, type ScanHead } from "@lizenzlotse/model";
import type { BomSource } from "@lizenzlotse/sbom";

const LICENSES = ["MIT", "Apache-2.0", "ISC", "MIT OR Apache-2.0"] as const;

const NO_EVIDENCE: Component["artefactEvidence"] = {
  contentRoots: [],
  licenseTexts: [],
  notices: [],
  copyrights: [],
  modification: "unknown",
};

/** A scan as a lockfile of this many packages gives it: each with a hash, two references, and up to three edges. */
export function largeScan(count: number): BomSource {
  const components = Array.from({ length: count }, (_, index) => componentAt(index, count));
  return { head: headOf(count), components };
}

function componentAt(index: number, count: number): Component {
  const name = nameAt(index);
  const license = LICENSES[index % LICENSES.length] ?? LICENSES[0];
  const location = { path: "package-lock.json", line: 10 * index + 7 };
  return {
    ref: refAt(index),
    kind: "library",
    origin: "third-party",
    ecosystem: "npm",
    name,
    version: "1.0.0",
    purl: refAt(index),
    description: "Does one thing and does it well, for everyone who needs it.",
    scope: "required",
    usages: ["production"],
    occurrences: [{ location, source: "lockfile", usages: ["production"] }],
    hashes: [
      {
        algorithm: "SHA-512",
        value: index.toString(16).padStart(128, "a"),
        covers: "distribution",
      },
    ],
    references: [
      { type: "distribution", url: `https://packages.example/${name}/-/${name}-1.0.0.tgz` },
      { type: "vcs", url: `git+https://code.example/group/${name}.git` },
    ],
    dependencies: [2 * index + 1, 2 * index + 2, index + 7]
      .filter((target) => target < count)
      .map(refAt),
    dependenciesCompleteness: "complete",
    licenses: licensesOf(license, location),
    artefactEvidence: NO_EVIDENCE,
  };
}

function licensesOf(
  expression: string,
  location: { readonly path: string; readonly line: number },
): Component["licenses"] {
  return {
    declared: [
      {
        values: [expression],
        operator: "unstated",
        form: "expression",
        source: "lockfile",
        field: "license",
        location,
        expression,
        confidence: 1,
      },
    ],
    detected: [],
    bundled: [],
    concluded: {
      expression,
      state: "concluded",
      basis: "declared",
      confidence: 1,
      reviewReasons: [],
      readings: [],
    },
  };
}

function headOf(components: number): ScanHead {
  return {
    kind: "lizenzlotse/scan-result",
    schemaVersion: SCAN_RESULT_VERSION,
    tool: {
      name: "lizenzlotse",
      version: "0.0.0",
      spdxListVersion: "3.28.0",
      detectionVersion: "0",
    },
    createdAt: "2026-01-02T03:04:05Z",
    subject: { name: "large", version: "1.0.0" },
    settings: {
      depth: "files",
      archives: "closed",
      gitignore: "respected",
      excluded: [],
      roles: [],
    },
    roots: [refAt(0)],
    artefacts: [],
    choices: [],
    evidenceSteps: [],
    counts: {
      filesListed: 1,
      filesRead: 1,
      bytesRead: 0,
      components,
      fileFindings: 0,
      diagnostics: 0,
    },
    complete: true,
    diagnosticCounts: {},
  };
}

function refAt(index: number): string {
  return `pkg:npm/${nameAt(index)}@1.0.0`;
}

function nameAt(index: number): string {
  return `package-${String(index)}`;
}
