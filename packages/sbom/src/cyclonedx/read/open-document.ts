import { Fields, isRecord, Problems } from "../../supplied/fields.ts";
import { indexJsonLines } from "../../supplied/json-lines.ts";
import type { SuppliedSource } from "../../supplied/supplied-source.ts";
import { CYCLONEDX_NAMESPACE } from "../xml/contract.ts";
import { xmlToJson } from "../xml/xml-to-json.ts";

/** A CycloneDX document in the shape of its JSON form, whichever form it was stored in. */
export interface OpenDocument {
  readonly root: Fields;
  readonly problems: Problems;
}

/** Members through which lines are found; everything else has the line of the object around it. */
const TRACKED: ReadonlySet<string> = new Set([
  "components",
  "services",
  "dependencies",
  "compositions",
  "metadata",
  "component",
  "licenses",
  "vulnerabilities",
]);

export function isCycloneDxJson({ top }: SuppliedSource): boolean {
  if (top["bomFormat"] === "CycloneDX") return true;
  const schema = top["$schema"];
  return typeof schema === "string" && schema.includes("cyclonedx.org/schema/bom-");
}

export function isCycloneDxXml({ notation, start }: SuppliedSource): boolean {
  return notation === "xml" && start.includes(CYCLONEDX_NAMESPACE);
}

/** Opens either form. A document that cannot be parsed is empty, with a problem that says why. */
export function openDocument(source: SuppliedSource): OpenDocument {
  if (source.notation === "xml") return openXml(source);
  const problems = new Problems(source.name, indexJsonLines(source.utf8, TRACKED));
  return { root: new Fields(source.top, problems), problems };
}

function openXml(source: SuppliedSource): OpenDocument {
  const { document, lines, faults } = xmlToJson(source.text, TRACKED);
  const problems = new Problems(source.name, lines);
  for (const { code, line, parameters } of faults)
    problems.add(code, { path: source.name, line }, parameters);
  return { root: new Fields(isRecord(document) ? document : {}, problems), problems };
}
