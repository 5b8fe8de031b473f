import type { StatedInventory } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { SuppliedSource } from "../../supplied/supplied-source.ts";
import { isSpdx2 } from "./open-spdx2.ts";
import { readSpdx2 } from "./read-spdx2.ts";
import { isSpdx3, readSpdx3 } from "./read-spdx3.ts";

const JSON_2 = JSON.stringify(
  {
    spdxVersion: "SPDX-2.3",
    SPDXID: "SPDXRef-DOCUMENT",
    name: "delivery",
    documentNamespace: "https://a.example/1",
    creationInfo: {
      created: "2026-01-02T03:04:05Z",
      creators: ["Tool: maker-2", "Organization: Amt (sbom@amt.example)"],
    },
    packages: [
      { SPDXID: "SPDXRef-root", name: "shop", versionInfo: "3", licenseDeclared: "EUPL-1.2" },
      {
        SPDXID: "SPDXRef-a",
        name: "a",
        versionInfo: "1.0.0",
        downloadLocation: "git+https://a.example/a.git@v1",
        homepage: "https://a.example",
        supplier: "Organization: A Inc. (x@a.example)",
        originator: "Person: Ada (ada@a.example)",
        licenseDeclared: "MIT OR GPL-2.0-only",
        licenseConcluded: "MIT",
        copyrightText: "Copyright A",
        checksums: [{ algorithm: "SHA512", checksumValue: "CD".repeat(64) }],
        externalRefs: [
          {
            referenceCategory: "PACKAGE-MANAGER",
            referenceType: "purl",
            referenceLocator: "pkg:npm/a@1.0.0",
          },
          {
            referenceCategory: "SECURITY",
            referenceType: "cpe23Type",
            referenceLocator: "cpe:2.3:a:a:a:1.0.0:*:*:*:*:*:*:*",
          },
        ],
        primaryPackagePurpose: "FRAMEWORK",
        hasFiles: ["SPDXRef-file"],
      },
      { SPDXID: "SPDXRef-b", name: "b", licenseDeclared: "NOASSERTION", licenseConcluded: "NONE" },
    ],
    files: [
      {
        SPDXID: "SPDXRef-file",
        fileName: "./a/LICENSE",
        licenseInfoInFiles: ["MIT", "NOASSERTION"],
        copyrightText: "(c) B",
      },
    ],
    relationships: [
      {
        spdxElementId: "SPDXRef-DOCUMENT",
        relationshipType: "DESCRIBES",
        relatedSpdxElement: "SPDXRef-root",
      },
      {
        spdxElementId: "SPDXRef-root",
        relationshipType: "DEPENDS_ON",
        relatedSpdxElement: "SPDXRef-a",
      },
      {
        spdxElementId: "SPDXRef-b",
        relationshipType: "DEV_DEPENDENCY_OF",
        relatedSpdxElement: "SPDXRef-root",
      },
      {
        spdxElementId: "SPDXRef-root",
        relationshipType: "DEPENDS_ON",
        relatedSpdxElement: "SPDXRef-gone",
      },
    ],
  },
  undefined,
  1,
);

const TAG_VALUE = `# a comment
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: delivery
DocumentNamespace: https://a.example/1
Creator: Tool: maker-2
Creator: Organization: Amt (sbom@amt.example)
Created: 2026-01-02T03:04:05Z

PackageName: shop
SPDXID: SPDXRef-root
PackageVersion: 3
PackageLicenseDeclared: EUPL-1.2

PackageName: a
SPDXID: SPDXRef-a
PackageVersion: 1.0.0
PackageDownloadLocation: git+https://a.example/a.git@v1
PackageHomePage: https://a.example
PackageSupplier: Organization: A Inc. (x@a.example)
PackageOriginator: Person: Ada (ada@a.example)
PackageLicenseDeclared: MIT OR GPL-2.0-only
PackageLicenseConcluded: MIT
PackageCopyrightText: <text>Copyright A</text>
PackageChecksum: SHA512: ${"CD".repeat(64)}
ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1.0.0
ExternalRef: SECURITY cpe23Type cpe:2.3:a:a:a:1.0.0:*:*:*:*:*:*:*
PrimaryPackagePurpose: FRAMEWORK

FileName: ./a/LICENSE
SPDXID: SPDXRef-file
LicenseInfoInFile: MIT
LicenseInfoInFile: NOASSERTION
FileCopyrightText: <text>
(c) B
</text>

PackageName: b
SPDXID: SPDXRef-b
PackageLicenseDeclared: NOASSERTION
PackageLicenseConcluded: NONE

Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
Relationship: SPDXRef-root DEPENDS_ON SPDXRef-a
Relationship: SPDXRef-b DEV_DEPENDENCY_OF SPDXRef-root
Relationship: SPDXRef-root DEPENDS_ON SPDXRef-gone
`;

describe.each([
  ["JSON", JSON_2],
  ["tag-value", TAG_VALUE],
])("an SPDX 2.3 document in %s", (_form, text) => {
  const source = sourceOf(text);
  const inventory = readSpdx2(source);

  it("is recognised", () => {
    expect(isSpdx2(source)).toBe(true);
    expect(isSpdx3(source)).toBe(false);
  });

  it("keeps who wrote it, when, with what, and what it is about", () => {
    expect(inventory.document).toMatchObject({
      format: "SPDX",
      version: "2.3",
      id: "https://a.example/1",
      createdAt: "2026-01-02T03:04:05Z",
      tools: ["maker-2"],
      creators: ["Organization: Amt (sbom@amt.example)"],
    });
    expect(inventory.roots).toEqual(["SPDXRef-root"]);
    expect(inventory.subject).toMatchObject({ name: "shop", version: "3" });
  });

  it("keeps what is said of a package", () => {
    expect(componentOf(inventory, "a")).toMatchObject({
      ref: "pkg:npm/a@1.0.0",
      kind: "framework",
      version: "1.0.0",
      supplier: "A Inc.",
      creator: { name: "Ada", email: "ada@a.example" },
      identifiers: [{ kind: "cpe" }],
      hashes: [{ algorithm: "SHA-512", value: "cd".repeat(64), covers: "distribution" }],
      references: [
        { type: "vcs", url: "git+https://a.example/a.git@v1" },
        { type: "website", url: "https://a.example" },
      ],
      statements: [
        { field: "licenseDeclared", values: ["MIT OR GPL-2.0-only"] },
        { field: "licenseConcluded", values: ["MIT"] },
      ],
      detected: [{ expression: "MIT", class: "license-file", location: { path: "a/LICENSE" } }],
      artefactEvidence: { copyrights: ["(c) B", "Copyright A"] },
    });
  });

  it("takes edges in either direction, with what they are for", () => {
    expect(componentOf(inventory, "shop")).toMatchObject({
      origin: "first-party",
      dependencies: ["SPDXRef-b", "pkg:npm/a@1.0.0"],
    });
    expect(componentOf(inventory, "b")).toMatchObject({ usages: ["development"], statements: [] });
    expect(inventory.diagnostics).toMatchObject([
      { code: "bom/unresolved-reference", parameters: { reference: "SPDXRef-gone" } },
    ]);
  });

  it("knows the line of each package", () => {
    const lines = inventory.components.map(({ occurrences }) => occurrences[0]?.location.line ?? 0);
    expect([...lines].sort((left, right) => left - right)).toEqual(lines);
    expect(lines[0]).toBeGreaterThan(1);
  });
});

describe("an SPDX 3 document", () => {
  const inventory = readSpdx3(
    sourceOf(
      JSON.stringify({
        "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
        "@graph": [
          {
            type: "CreationInfo",
            "@id": "_:c",
            specVersion: "3.0.1",
            created: "2026-01-02T03:04:05Z",
            createdBy: ["urn:amt"],
            createdUsing: ["urn:tool"],
          },
          {
            type: "Organization",
            spdxId: "urn:amt",
            name: "Amt",
            creationInfo: "_:c",
            externalIdentifier: [
              {
                type: "ExternalIdentifier",
                externalIdentifierType: "email",
                identifier: "x@a.example",
              },
            ],
          },
          { type: "Tool", spdxId: "urn:tool", name: "maker" },
          {
            type: "SpdxDocument",
            spdxId: "urn:doc",
            creationInfo: "_:c",
            rootElement: ["urn:root"],
            element: [],
          },
          {
            type: "software_Package",
            spdxId: "urn:root",
            name: "shop",
            software_packageVersion: "3",
          },
          {
            type: "software_Package",
            spdxId: "urn:a",
            name: "a",
            software_packageUrl: "pkg:npm/a@1.0.0",
            originatedBy: ["urn:amt"],
            verifiedUsing: [{ type: "Hash", algorithm: "sha512", hashValue: "ab".repeat(64) }],
            software_copyrightText: "Copyright A",
          },
          { type: "software_Package", spdxId: "urn:b", name: "b" },
          {
            type: "Relationship",
            spdxId: "urn:r1",
            from: "urn:root",
            to: ["urn:a"],
            relationshipType: "dependsOn",
            completeness: "complete",
          },
          {
            type: "LifecycleScopedRelationship",
            spdxId: "urn:r2",
            from: "urn:root",
            to: ["urn:b"],
            relationshipType: "dependsOn",
            scope: "test",
          },
          {
            type: "Relationship",
            spdxId: "urn:r3",
            from: "urn:a",
            to: ["urn:set"],
            relationshipType: "hasDeclaredLicense",
          },
          {
            type: "Relationship",
            spdxId: "urn:r4",
            from: "urn:a",
            to: ["urn:expression"],
            relationshipType: "hasConcludedLicense",
          },
          {
            type: "simplelicensing_LicenseExpression",
            spdxId: "urn:expression",
            simplelicensing_licenseExpression: "MIT",
          },
          {
            type: "expandedlicensing_DisjunctiveLicenseSet",
            spdxId: "urn:set",
            expandedlicensing_member: ["https://spdx.org/licenses/MIT", "urn:later"],
          },
          {
            type: "expandedlicensing_OrLaterOperator",
            spdxId: "urn:later",
            expandedlicensing_subjectLicense: "https://spdx.org/licenses/GPL-2.0-only",
          },
        ],
      }),
    ),
  );

  it("keeps document, roots and packages", () => {
    expect(inventory.document).toMatchObject({
      version: "3.0.1",
      tools: ["maker"],
      creators: ["Amt"],
    });
    expect(inventory.roots).toEqual(["urn:root"]);
    expect(componentOf(inventory, "a")).toMatchObject({
      ref: "pkg:npm/a@1.0.0",
      creator: { name: "Amt", email: "x@a.example" },
      hashes: [{ algorithm: "SHA-512" }],
      statements: [
        { field: "licenseDeclared", values: ["(MIT OR GPL-2.0-only+)"] },
        { field: "licenseConcluded", values: ["MIT"] },
      ],
      artefactEvidence: { copyrights: ["Copyright A"] },
    });
  });

  it("keeps edges, their scope and completeness", () => {
    expect(componentOf(inventory, "shop")).toMatchObject({
      dependencies: ["pkg:npm/a@1.0.0", "urn:b"],
      dependenciesCompleteness: "complete",
    });
    expect(componentOf(inventory, "b")?.usages).toEqual(["test"]);
  });
});

function componentOf(
  { components }: StatedInventory,
  name: string,
): StatedInventory["components"][number] | undefined {
  return components.find((component) => component.name === name);
}

function sourceOf(text: string): SuppliedSource {
  const bytes = new TextEncoder().encode(text);
  return new SuppliedSource("bom", bytes, bytes);
}
