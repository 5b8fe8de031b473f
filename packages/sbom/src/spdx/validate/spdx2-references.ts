import type { ShapeChecker } from "./shape-checker.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the shapes cannot say of a document of SPDX 2: every name is given once and every one that is used is given, every
 * licence of one's own has its text, and something is described.
 */
export function checkSpdx2References(document: Fields, checker: ShapeChecker): void {
  const given = givenNames(document, checker);
  const isKnown = (name: unknown): boolean =>
    name === "NONE" || name === "NOASSERTION" || given.has(name) || isElsewhere(name, document);
  for (const [index, relationship] of listOf(document["relationships"]).entries())
    for (const key of ["spdxElementId", "relatedSpdxElement"])
      if (!isKnown(relationship[key]))
        checker.problem(
          `${String(relationship[key])} names no element`,
          "relationships",
          index,
          key,
        );
  if (!describesSomething(document)) checker.problem("describes nothing");
  checkLicenseRefs(document, checker);
}

function givenNames(document: Fields, checker: ShapeChecker): ReadonlySet<unknown> {
  const given = new Set<unknown>([document["SPDXID"]]);
  for (const list of ["packages", "files", "snippets"])
    for (const [index, { SPDXID: name }] of listOf(document[list]).entries()) {
      if (given.has(name)) checker.problem(`${String(name)} is given twice`, list, index);
      given.add(name);
    }
  return given;
}

function isElsewhere(name: unknown, document: Fields): boolean {
  const [reference] = String(name).split(":");
  return listOf(document["externalDocumentRefs"]).some(
    ({ externalDocumentId }) => externalDocumentId === reference,
  );
}

/** A document of a single package describes it without saying so. */
function describesSomething(document: Fields): boolean {
  const described = listOf(document["documentDescribes"]).length > 0;
  const related = listOf(document["relationships"]).some(
    ({ relationshipType }) =>
      relationshipType === "DESCRIBES" || relationshipType === "DESCRIBED_BY",
  );
  return described || related || listOf(document["packages"]).length === 1;
}

/** Licences of other documents have their texts there. */
const OWN_REFERENCE = /(?<![\w.:-])LicenseRef-[\w.-]+/gu;

const LICENSE_MEMBERS = ["licenseConcluded", "licenseDeclared"] as const;

const LICENSE_LISTS = [
  "licenseInfoFromFiles",
  "licenseInfoInFiles",
  "licenseInfoInSnippets",
] as const;

function checkLicenseRefs(document: Fields, checker: ShapeChecker): void {
  const texts = new Set(
    listOf(document["hasExtractedLicensingInfos"]).map(({ licenseId }) => licenseId),
  );
  for (const list of ["packages", "files", "snippets"])
    for (const [index, element] of listOf(document[list]).entries())
      for (const name of ownLicensesOf(element))
        if (!texts.has(name)) checker.problem(`${name} has no text in the document`, list, index);
}

function ownLicensesOf(element: Fields): readonly string[] {
  return expressionsOf(element).flatMap((expression) => expression.match(OWN_REFERENCE) ?? []);
}

function expressionsOf(element: Fields): readonly string[] {
  const single = LICENSE_MEMBERS.map((key) => element[key]);
  const listed = LICENSE_LISTS.flatMap((key) => listOf(element[key]) as readonly unknown[]);
  return [...single, ...listed].filter((value) => typeof value === "string");
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}
