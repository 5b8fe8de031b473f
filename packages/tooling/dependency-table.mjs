/**
 * Which package may import which: the strict DAG of docs/architecture. A new row needs a decision record.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  model: [],
  licenses: ["model"],
  detection: ["model", "licenses"],
  knowledge: ["model", "licenses"],
  ecosystems: ["model"],
  core: ["model", "licenses", "detection", "ecosystems"],
  enrichment: ["model", "licenses", "ecosystems", "core"],
  sbom: ["model", "licenses"],
  policy: ["model", "licenses", "knowledge"],
  report: ["model", "licenses", "knowledge"],
  evidence: ["model"],
  "report-pdf": ["model", "report"],
  cli: [
    "model",
    "licenses",
    "detection",
    "knowledge",
    "ecosystems",
    "core",
    "enrichment",
    "sbom",
    "policy",
    "report",
    "evidence",
    "report-pdf",
  ],
  bench: ["model", "detection", "core", "sbom", "policy", "report"],
  testkit: ["model"],
  tooling: [],
};

/** For tests only: nothing that is published may import it. */
export const TEST_ONLY_PACKAGE = "testkit";
