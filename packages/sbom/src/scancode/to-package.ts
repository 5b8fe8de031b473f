import {
  type ComponentHash,
  type DeclaredStatement,
  type ExternalReference,
  parsePurl,
  redactSecrets,
  type StatedComponent,
} from "@lizenzlotse/model";

import type { Fields } from "../supplied/fields.ts";
import { copyrightLines, statedComponent } from "../supplied/stated-component.ts";
import type { PackageGraph } from "./dependency-edges.ts";
import type { ScannedFiles } from "./read-files.ts";
import type { ScannedPackage } from "./scanned-package.ts";

/** The package as a component: what its manifest declares, what its files hold, what it depends on. */
export function toPackage(
  { fields, uid, purl, ref, isProject }: ScannedPackage,
  files: ScannedFiles,
  graph: PackageGraph,
): StatedComponent {
  const namespace = fields.text("namespace");
  const owned = files.ofPackage(uid);
  return statedComponent({
    ref,
    kind: isProject ? "application" : "library",
    origin: isProject ? "first-party" : "third-party",
    ecosystem:
      (purl === undefined ? undefined : parsePurl(purl)?.type) ?? fields.text("type") ?? "unknown",
    ...(namespace !== undefined && { group: namespace }),
    name: fields.text("name") ?? uid,
    version: fields.text("version"),
    purl,
    description: fields.text("description"),
    occurrences: [{ location: fields.location, source: "bill-of-materials", usages: [] }],
    hashes: hashesOf(fields),
    references: referencesOf(fields),
    dependencies: graph.dependenciesOf(ref),
    statements: statementsOf(fields),
    detected: owned.detected,
    copyrights: copyrightLines([fields.text("copyright"), ...owned.copyrights]),
  });
}

/** What the manifest says, as the tool understood it; its own words where it did not. */
function statementsOf(fields: Fields): readonly DeclaredStatement[] {
  const understood =
    fields.text("declared_license_expression_spdx") ?? fields.text("license_expression");
  const verbatim = fields.text("extracted_license_statement") ?? fields.text("declared_license");
  const [field, value, form] =
    understood === undefined
      ? (["extracted_license_statement", verbatim, "name"] as const)
      : (["declared_license_expression_spdx", understood, "expression"] as const);
  if (value === undefined) return [];
  return [
    {
      values: [value],
      operator: "unstated",
      form,
      source: "bill-of-materials",
      field,
      location: fields.location,
    },
  ];
}

const HASHES = [
  ["md5", "MD5"],
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
  ["sha512", "SHA-512"],
] as const;

function hashesOf(fields: Fields): readonly ComponentHash[] {
  return HASHES.flatMap(([field, algorithm]): ComponentHash[] => {
    const value = fields.text(field)?.toLowerCase();
    const isHex = value !== undefined && /^[0-9a-f]+$/u.test(value);
    return isHex ? [{ algorithm, value, covers: "distribution" }] : [];
  });
}

const REFERENCES = [
  ["homepage_url", "website"],
  ["vcs_url", "vcs"],
  ["download_url", "distribution"],
  ["bug_tracking_url", "issue-tracker"],
] as const;

function referencesOf(fields: Fields): readonly ExternalReference[] {
  return REFERENCES.flatMap(([field, type]): ExternalReference[] => {
    const url = fields.text(field);
    return url === undefined ? [] : [{ type, url: redactSecrets(url) }];
  });
}
