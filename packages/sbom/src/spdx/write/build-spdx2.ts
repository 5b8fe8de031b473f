import {
  type Component,
  type ComponentHash,
  type Contact,
  NOASSERTION,
  type Usage,
} from "@lizenzlotse/model";

import {
  concludedExpression,
  declaredExpression,
  downloadLocation,
  homepageOf,
  licenseComment,
  type SpdxFacts,
} from "./spdx-facts.ts";

/** The document itself, in its own relationships. */
const DOCUMENT_ID = "SPDXRef-DOCUMENT";
const SUBJECT_ID = "SPDXRef-subject";

/** Builds an SPDX 2.3 document. */
export function buildSpdx2(facts: SpdxFacts): object {
  const { head, components, creator } = facts;
  const [main] = mainsOf(facts);
  return {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: DOCUMENT_ID,
    name: head.subject.name,
    documentNamespace: facts.namespace,
    creationInfo: {
      created: facts.created,
      creators: [
        `Tool: ${facts.toolName}`,
        ...(creator === undefined ? [] : [agent("Organization", creator)]),
      ],
      licenseListVersion: head.tool.spdxListVersion.split(".").slice(0, 2).join("."),
      ...(!head.complete && { comment: "The scan was incomplete." }),
    },
    packages: [
      ...(main === undefined ? [subjectPackage(facts)] : []),
      ...components.map((component) => packageOf(component, facts)),
    ],
    hasExtractedLicensingInfos: facts.ownLicenses.map(({ name, text }) => ({
      licenseId: name,
      extractedText: text,
    })),
    relationships: relationshipsOf(facts, main),
  };
}

/** A supplied document is about one component; a scanned tree is a subject of its own. */
function mainsOf({ head, components }: SpdxFacts): readonly Component[] {
  if (head.subject.document === undefined || head.roots.length !== 1) return [];
  return components.filter(({ ref }) => ref === head.roots[0]);
}

function subjectPackage({ head }: SpdxFacts): object {
  const { name, version, outbound } = head.subject;
  return {
    SPDXID: SUBJECT_ID,
    name,
    ...(version !== undefined && { versionInfo: version }),
    downloadLocation: NOASSERTION,
    filesAnalyzed: false,
    licenseDeclared: outbound?.expression ?? NOASSERTION,
    licenseConcluded: NOASSERTION,
    copyrightText: NOASSERTION,
    primaryPackagePurpose: "APPLICATION",
  };
}

function packageOf(component: Component, facts: SpdxFacts): object {
  const { name, group, version, description, supplier, creator, artefactEvidence } = component;
  const comment = licenseComment(component);
  return {
    SPDXID: `SPDXRef-${facts.idOf(component.ref) ?? ""}`,
    name: group === undefined ? name : `${group}/${name}`,
    ...(version !== undefined && { versionInfo: version }),
    downloadLocation: downloadLocation(component),
    filesAnalyzed: false,
    ...(supplier !== undefined && { supplier: `Organization: ${supplier}` }),
    ...(creator !== undefined && { originator: agent("Organization", creator) }),
    ...homepage(component, facts),
    licenseConcluded: concludedExpression(component),
    licenseDeclared: declaredExpression(component),
    ...(comment !== undefined && { licenseComments: comment }),
    copyrightText: artefactEvidence.copyrights.join("\n") || NOASSERTION,
    ...(description !== undefined && { summary: description }),
    ...checksums(component, facts),
    ...externalRefs(component),
    primaryPackagePurpose: PURPOSES[component.kind] ?? "OTHER",
  };
}

const PURPOSES: Readonly<Partial<Record<Component["kind"], string>>> = {
  application: "APPLICATION",
  container: "CONTAINER",
  device: "DEVICE",
  file: "FILE",
  firmware: "FIRMWARE",
  framework: "FRAMEWORK",
  library: "LIBRARY",
  "operating-system": "OPERATING-SYSTEM",
};

function agent(kind: string, { name, email, url }: Contact): string {
  const address = email ?? url;
  return `${kind}: ${name ?? address ?? ""}${address === undefined ? "" : ` (${address})`}`;
}

function homepage(component: Component, { losses }: SpdxFacts): object {
  const address = homepageOf(component, losses);
  return address === undefined ? {} : { homepage: address };
}

/** Checksums of SPDX are those of the archive; what covers the unpacked content has no place. */
function checksums({ hashes }: Component, { losses }: SpdxFacts): object {
  const ofArchive = hashes.filter(isCarried);
  for (const hash of hashes) if (!isCarried(hash)) losses.add("hashes", hash);
  if (ofArchive.length === 0) return {};
  return {
    checksums: ofArchive.map(({ algorithm, value }) => ({
      algorithm: algorithm.replace(/^SHA-/u, "SHA"),
      checksumValue: value,
    })),
  };
}

/** Streebog is none of the algorithms of SPDX 2. */
function isCarried({ covers, algorithm }: ComponentHash): boolean {
  return covers === "distribution" && !algorithm.startsWith("Streebog");
}

function externalRefs({ purl, identifiers = [] }: Component): object {
  const references = [
    ...(purl === undefined ? [] : [externalRef("PACKAGE-MANAGER", "purl", purl)]),
    ...identifiers.flatMap(({ kind, value }) => {
      if (kind === "cpe")
        return [
          externalRef("SECURITY", value.startsWith("cpe:2.3:") ? "cpe23Type" : "cpe22Type", value),
        ];
      if (kind === "swid") return [externalRef("SECURITY", "swid", value)];
      if (kind === "swhid") return [externalRef("PERSISTENT-ID", "swh", value)];
      return kind === "omnibor" ? [externalRef("PERSISTENT-ID", "gitoid", value)] : [];
    }),
  ];
  return references.length === 0 ? {} : { externalRefs: references };
}

function externalRef(category: string, type: string, locator: string): object {
  return { referenceCategory: category, referenceType: type, referenceLocator: locator };
}

const REVERSED: Readonly<Partial<Record<Usage, string>>> = {
  development: "DEV_DEPENDENCY_OF",
  test: "TEST_DEPENDENCY_OF",
  build: "BUILD_DEPENDENCY_OF",
};

function relationshipsOf(facts: SpdxFacts, main: Component | undefined): readonly object[] {
  const { head, components } = facts;
  const usages = new Map(components.map((component) => [component.ref, component.usages]));
  const idOf = (ref: string): string => `SPDXRef-${facts.idOf(ref) ?? ""}`;
  const root = main === undefined ? SUBJECT_ID : idOf(main.ref);
  const edge = (from: string, ref: string): object => {
    const [usage, ...others] = usages.get(ref) ?? [];
    const reversed = usage === undefined || others.length > 0 ? undefined : REVERSED[usage];
    return reversed === undefined
      ? relationship(from, "DEPENDS_ON", idOf(ref))
      : relationship(idOf(ref), reversed, from);
  };
  return [
    relationship(DOCUMENT_ID, "DESCRIBES", root),
    ...(main === undefined
      ? head.roots.map((ref) => relationship(root, "CONTAINS", idOf(ref)))
      : []),
    ...components.flatMap(({ ref, dependencies }) =>
      dependencies.filter((target) => usages.has(target)).map((target) => edge(idOf(ref), target)),
    ),
  ];
}

function relationship(from: string, type: string, to: string): object {
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to };
}
