import { normalizeLicenseName } from "@lizenzlotse/licenses";
import {
  type ComponentHash,
  type ComponentRef,
  type DeclaredStatement,
  type DetectedLicense,
  type ExternalReference,
  parsePurl,
  redactSecrets,
  type StatedComponent,
  type Usage,
} from "@lizenzlotse/model";

import type { Fields } from "../supplied/fields.ts";
import { fileClassOf } from "../supplied/file-class.ts";
import { copyrightLines, statedComponent } from "../supplied/stated-component.ts";
import { type ModelTables, numberOf, numbersOf } from "./model-tables.ts";

/** Findings of one package that are kept. */
const MAX_FINDINGS = 1_000;

/** How sure a find of the scanner behind the model is: it looked at the file, but how well is not told. */
const STATED_CONFIDENCE = 0.8;

/** A package or project of the model with the name it goes by here. */
export interface ModelPackage {
  readonly fields: Fields;
  readonly number: number;
  /** `Maven:org.apache.commons:commons-text:1.1`. */
  readonly id: string;
  readonly purl: string | undefined;
  readonly ref: ComponentRef;
  readonly isProject: boolean;
}

export function toComponent(
  { fields, id, purl, ref, isProject }: ModelPackage,
  tables: ModelTables,
  dependencies: readonly ComponentRef[],
): StatedComponent {
  const [type = "unknown", group = "", name = id, version = ""] = id.split(":");
  const usages = usagesOf(fields, tables);
  return statedComponent({
    ref,
    kind: isProject ? "application" : "library",
    origin: isProject ? "first-party" : "third-party",
    ecosystem: (purl === undefined ? undefined : parsePurl(purl)?.type) ?? type.toLowerCase(),
    ...(group !== "" && { group }),
    name,
    ...(version !== "" && { version }),
    purl,
    description: fields.text("description"),
    scope: usages.includes("production") ? "required" : "excluded",
    usages,
    occurrences: [{ location: fields.location, source: "bill-of-materials", usages: [] }],
    hashes: hashesOf(fields),
    references: referencesOf(fields),
    dependencies,
    statements: statementsOf(fields, tables),
    detected: detectedOf(fields, tables),
    copyrights: copyrightLines(
      findingsOf(fields, "COPYRIGHT").map((finding) =>
        tables.copyrights.get(numberOf(finding, "copyright") ?? -1),
      ),
    ),
  });
}

const USAGES: Readonly<Record<string, Usage>> = {
  BUILD_DEPENDENCY_OF: "build",
  DEV_DEPENDENCY_OF: "development",
  TEST_DEPENDENCY_OF: "test",
};

/** Of a package that was left out, what for; without a known reason it is a tool of the developers. */
function usagesOf(fields: Fields, tables: ModelTables): readonly Usage[] {
  if (fields.text("is_excluded") !== "true") return ["production"];
  const reasons = numbersOf(fields, "scope_excludes").flatMap(
    (number) => USAGES[tables.scopeExcludes.get(number) ?? ""] ?? [],
  );
  return reasons.length === 0 ? ["development"] : [...new Set(reasons)].sort();
}

/** What the package declares, in its own words where the model did not map them, and what its curators concluded. */
function statementsOf(fields: Fields, tables: ModelTables): readonly DeclaredStatement[] {
  const processed = fields.fields("declared_licenses_processed");
  const mapped = processed?.text("spdx_expression");
  const unmapped = processed?.texts("unmapped_licenses") ?? [];
  const verbatim = numbersOf(fields, "declared_licenses").flatMap(
    (number) => tables.licenses.get(number) ?? [],
  );
  const statements: DeclaredStatement[] = [];
  const add = (field: string, values: readonly string[], form: "expression" | "name"): void => {
    if (values.length === 0) return;
    const operator = "unstated";
    const source = "bill-of-materials";
    statements.push({ values, operator, form, source, field, location: fields.location });
  };
  if (mapped !== undefined && unmapped.length === 0)
    add("declared_licenses_processed.spdx_expression", [mapped], "expression");
  else add("declared_licenses", verbatim, "name");
  const concluded = fields.text("concluded_license");
  if (concluded !== undefined) add("concluded_license", [concluded], "expression");
  return statements;
}

/** Findings in files that nobody excluded. */
function detectedOf(fields: Fields, tables: ModelTables): readonly DetectedLicense[] {
  return findingsOf(fields, "LICENSE").flatMap((finding): DetectedLicense[] => {
    const stated = tables.licenses.get(numberOf(finding, "license") ?? -1);
    const expression = stated === undefined ? undefined : normalizeLicenseName(stated).expression;
    if (expression === undefined) return [];
    const path = finding.text("path") ?? "";
    const line = Math.max(1, numberOf(finding, "start_line") ?? 1);
    return [
      {
        expression,
        location: { path, line },
        endLine: Math.max(line, numberOf(finding, "end_line") ?? line),
        class: fileClassOf(path),
        kind: "notice",
        rule: "ort/finding",
        coverage: 1,
        confidence: STATED_CONFIDENCE,
      },
    ];
  });
}

function findingsOf(fields: Fields, type: string): readonly Fields[] {
  return fields
    .list("findings")
    .filter((finding) => finding.text("type") === type && !finding.has("path_excludes"))
    .slice(0, MAX_FINDINGS);
}

function hashesOf(fields: Fields): readonly ComponentHash[] {
  const hash = fields.fields("binary_artifact")?.fields("hash");
  const value = hash?.text("value")?.toLowerCase();
  const algorithm = ALGORITHMS[hash?.text("algorithm") ?? ""];
  if (value === undefined || algorithm === undefined || !/^[0-9a-f]+$/u.test(value)) return [];
  return [{ algorithm, value, covers: "distribution" }];
}

const ALGORITHMS: Readonly<Record<string, ComponentHash["algorithm"]>> = {
  MD5: "MD5",
  "SHA-1": "SHA-1",
  "SHA-256": "SHA-256",
  "SHA-384": "SHA-384",
  "SHA-512": "SHA-512",
};

function referencesOf(fields: Fields): readonly ExternalReference[] {
  const addresses: readonly (readonly [ExternalReference["type"], string | undefined])[] = [
    ["website", fields.text("homepage_url")],
    ["vcs", fields.fields("vcs_processed")?.text("url")],
    ["distribution", fields.fields("binary_artifact")?.text("url")],
    ["source-distribution", fields.fields("source_artifact")?.text("url")],
  ];
  return addresses.flatMap(([type, url]) =>
    url === undefined ? [] : [{ type, url: redactSecrets(url) }],
  );
}
