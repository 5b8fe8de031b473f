import type { DeclaredStatement, StatedComponent, StatedInventory } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { conclude } from "./conclude-supplied.ts";

const OPTIONS = { createdAt: "2026-01-02T03:04:05Z", toolVersion: "1.0.0" };

describe("conclude", () => {
  it("normalises and concludes what a document states", () => {
    const { components } = conclude(
      inventoryOf([statement("licenses", "Apache License 2.0")]),
      OPTIONS,
    );
    expect(components[0]?.licenses.concluded).toMatchObject({
      expression: "Apache-2.0",
      state: "concluded",
    });
  });

  it("reads several licences without an operator as all of them, and asks", () => {
    const { components } = conclude(inventoryOf([statement("licenses", "MIT", "ISC")]), OPTIONS);
    expect(components[0]?.licenses.concluded).toMatchObject({
      expression: "ISC AND MIT",
      state: "review",
      reviewReasons: ["operator-unstated"],
      readings: [{ expression: "ISC AND MIT" }, { expression: "ISC OR MIT" }],
    });
  });

  it("takes the supplier's choice among declared alternatives for what it is", () => {
    const chosen = conclude(
      inventoryOf([
        statement("licenses (declared)", "MIT OR GPL-2.0-only"),
        statement("licenses (concluded)", "MIT"),
      ]),
      OPTIONS,
    );
    expect(chosen.components[0]?.licenses.concluded).toMatchObject({
      expression: "MIT",
      state: "concluded",
    });
    expect(chosen.components[0]?.licenses.declared).toHaveLength(2);
  });

  it("shows both sides where a conclusion contradicts what is declared", () => {
    const { components } = conclude(
      inventoryOf([
        statement("licenseDeclared", "GPL-2.0-only"),
        statement("licenseConcluded", "MIT"),
      ]),
      OPTIONS,
    );
    expect(components[0]?.licenses.concluded).toMatchObject({
      expression: "GPL-2.0-only AND MIT",
      state: "review",
      reviewReasons: ["contradiction"],
    });
  });

  it("does not take silence for a licence", () => {
    const { components, head } = conclude(inventoryOf([]), OPTIONS);
    expect(components[0]?.licenses.concluded).toMatchObject({
      expression: "NOASSERTION",
      state: "no-assertion",
    });
    expect(head.subject).toMatchObject({ name: "shop", document: { format: "CycloneDX" } });
  });
});

function statement(field: string, ...values: readonly string[]): DeclaredStatement {
  return {
    values,
    operator: "unstated",
    form: "name",
    source: "bill-of-materials",
    field,
    location: { path: "bom.json", line: 3 },
  };
}

function inventoryOf(statements: readonly DeclaredStatement[]): StatedInventory {
  return {
    document: {
      format: "CycloneDX",
      version: "1.6",
      name: "bom.json",
      sha256: "0".repeat(64),
      tools: [],
      creators: [],
    },
    documentBytes: 10,
    subject: { name: "shop", statements: [] },
    roots: [],
    components: [componentOf(statements)],
    diagnostics: [],
  };
}

function componentOf(statements: readonly DeclaredStatement[]): StatedComponent {
  return {
    ref: "pkg:npm/a@1.0.0",
    kind: "library",
    origin: "third-party",
    ecosystem: "npm",
    name: "a",
    scope: "required",
    usages: ["production"],
    occurrences: [],
    hashes: [],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
    statements,
    detected: [],
    bundled: [],
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: [],
      modification: "unknown",
    },
  };
}
