import { Fields, Problems } from "../../supplied/fields.ts";
import { indexJsonLines } from "../../supplied/json-lines.ts";
import type { SuppliedSource } from "../../supplied/supplied-source.ts";
import { parseTagValue } from "./parse-tag-value.ts";

const TRACKED: ReadonlySet<string> = new Set([
  "packages",
  "files",
  "relationships",
  "hasExtractedLicensingInfos",
]);

const TAG_VALUE_START = /^(?:#.*\r?\n|\s*\r?\n)*SPDXVersion\s*:/u;

/** Whether a document is SPDX 2.x in JSON or tag-value form. */
export function isSpdx2(source: SuppliedSource): boolean {
  if (source.notation === "json") return typeof source.top["spdxVersion"] === "string";
  return source.notation === "text" && TAG_VALUE_START.test(source.start);
}

/** Opens either form in the shape of the JSON form. */
export function openSpdx2(source: SuppliedSource): {
  readonly root: Fields;
  readonly problems: Problems;
} {
  if (source.notation === "json") {
    const problems = new Problems(source.name, indexJsonLines(source.utf8, TRACKED));
    return { root: new Fields(source.top, problems), problems };
  }
  const { document, lines, faults } = parseTagValue(source.text);
  const problems = new Problems(source.name, lines);
  for (const { line, problem } of faults)
    problems.add("input/malformed", { path: source.name, line }, { format: "SPDX", problem });
  return { root: new Fields(document, problems), problems };
}
