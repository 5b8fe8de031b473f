import { normalizeLicenseName } from "@lizenzlotse/licenses";
import type { DetectedLicense } from "@lizenzlotse/model";

import type { Fields } from "../supplied/fields.ts";
import { fileClassOf } from "../supplied/file-class.ts";

/** Matches of one file that are kept. */
const MAX_MATCHES_OF_FILE = 200;

/** What was recognised in one file, each match with its lines, score and rule. */
export function detectedLicenses(file: Fields): readonly DetectedLicense[] {
  const path = file.text("path") ?? "";
  const matches = [
    ...file.list("license_detections").flatMap((detection) => detection.list("matches")),
    // Output formats before 3.0 (ScanCode 31 and older) list keys instead of detections.
    ...file.list("licenses"),
  ];
  return matches
    .slice(0, MAX_MATCHES_OF_FILE)
    .flatMap((match) => toDetectedLicense(match, path) ?? []);
}

function toDetectedLicense(match: Fields, path: string): DetectedLicense | undefined {
  const stated =
    match.text("license_expression_spdx") ??
    match.text("spdx_license_expression") ??
    match.text("spdx_license_key");
  const expression = stated === undefined ? undefined : normalizeLicenseName(stated).expression;
  if (expression === undefined) return undefined;
  const rule = match.text("rule_identifier") ?? match.fields("matched_rule")?.text("identifier");
  const line = positive(match.text("start_line")) ?? 1;
  return {
    expression,
    location: { path, line },
    endLine: positive(match.text("end_line")) ?? line,
    class: fileClassOf(path),
    kind: rule?.endsWith(".LICENSE") === true ? "text" : "notice",
    rule: `scancode/${rule ?? "match"}`,
    coverage: share(match.text("match_coverage")),
    confidence: share(match.text("score")),
  };
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** Percent as a share 0–1; what is not told claims nothing. */
function share(percent: string | undefined): number {
  const value = Number(percent) / 100;
  return value >= 0 && value <= 1 ? value : 0;
}
