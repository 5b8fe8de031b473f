import type { SchemaVersion } from "../options.ts";
import { xmlToJson } from "../xml/xml-to-json.ts";
import type { CycloneDxProblem } from "./problem.ts";
import { validateCycloneDx } from "./validate-cyclonedx.ts";

/** A problem of the XML form, with its line where that is known. */
export interface XmlProblem extends CycloneDxProblem {
  /** 1-based. */
  readonly line?: number | undefined;
}

/**
 * Validates the XML form: its elements, their order and number by the table of shapes, everything else by way of the JSON
 * form and the published schema of that. Takes linear time.
 */
export async function validateXml(
  text: string,
  version: SchemaVersion,
): Promise<readonly XmlProblem[]> {
  const { document, faults } = xmlToJson(text, new Set(), "in-order");
  const problems = faults.map(({ line, parameters }) => ({
    path: "",
    line,
    message: Object.values(parameters).join(": "),
  }));
  if (problems.length > 0) return problems;
  const mixed = Number(version) < 1.5 ? mixedLicenses(document) : [];
  const found = await validateCycloneDx(document, version);
  return [...mixed, ...found.filter((problem) => !isOnlyInJson(problem))];
}

/** What the JSON schemas ask for and the XML schemas do not: the form of e-mail addresses, and signatures inside. */
function isOnlyInJson({ path, message }: CycloneDxProblem): boolean {
  return (
    message.includes('format "idn-email"') ||
    /^\/declarations\/affirmation\/signatories\/\d+$/u.test(path)
  );
}

/** The XML schemas up to 1.4 admit licences or one expression, where the JSON schemas are not that strict. */
function mixedLicenses(document: unknown): readonly CycloneDxProblem[] {
  const problems: CycloneDxProblem[] = [];
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    const { licenses } = value as Readonly<Record<string, unknown>>;
    if (Array.isArray(licenses) && licenses.length > 1 && licenses.some(isExpression))
      problems.push({ path: "", message: "an expression stands beside other licences" });
    for (const inner of Object.values(value)) if (typeof inner === "object") pending.push(inner);
  }
  return problems;
}

function isExpression(entry: unknown): boolean {
  return typeof entry === "object" && entry !== null && "expression" in entry;
}
