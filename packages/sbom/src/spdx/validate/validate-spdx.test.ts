import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { bomFormats } from "../../write/registry.ts";
import { validateSpdx } from "./validate-spdx.ts";

type Fields = Record<string, unknown>;

async function written(version: string): Promise<Fields> {
  const [target] = bomFormats.filter(({ id }) => id === "spdx-json");
  const part = aComponent({ name: "b", license: "LicenseRef-own" });
  const whole = { ...aComponent({ name: "a", license: "MIT" }), dependencies: [part.ref] };
  const result = await target?.write(aScanResult({ components: [whole, part] }), { version });
  return JSON.parse(new TextDecoder().decode(result?.content)) as Fields;
}

const at = (list: unknown, index: number): Fields => (list as Fields[])[index] ?? {};

const listOf = (value: unknown): Fields[] => value as Fields[];

describe("validateSpdx", () => {
  it.each(["2.3", "3.0.1"])("accepts what we write as %s", async (version) => {
    expect(validateSpdx(await written(version))).toEqual([]);
  });

  it.each<readonly [string, (document: Fields) => void, string, string]>([
    [
      "a missing member",
      ({ packages }) => delete listOf(packages)[0]?.["name"],
      "/packages/0",
      "must have the member name",
    ],
    [
      "an unknown member",
      (document) => (document["licence"] = "MIT"),
      "/licence",
      "document has no member licence",
    ],
    [
      "a word that does not exist",
      ({ relationships }) => (at(relationships, 1)["relationshipType"] = "NEEDS"),
      "/relationships/1/relationshipType",
      "must be a word of relationshipType",
    ],
    [
      "a name that is given twice",
      ({ packages }) => (at(packages, 1)["SPDXID"] = at(packages, 0)["SPDXID"]),
      "/packages/1",
      "is given twice",
    ],
    [
      "a relationship to nothing",
      ({ relationships }) => (at(relationships, 1)["relatedSpdxElement"] = "SPDXRef-gone"),
      "/relationships/1/relatedSpdxElement",
      "SPDXRef-gone names no element",
    ],
    [
      "a licence of one's own without its text",
      (document) => (document["hasExtractedLicensingInfos"] = []),
      "/packages/2",
      "LicenseRef-own has no text in the document",
    ],
    [
      "no licence expression",
      ({ packages }) => (at(packages, 0)["licenseConcluded"] = "MIT or so"),
      "/packages/0/licenseConcluded",
      "must be a licence expression, NONE or NOASSERTION",
    ],
    [
      "a time with a zone",
      ({ creationInfo }) => ((creationInfo as Fields)["created"] = "2026-01-02T03:04:05+01:00"),
      "/creationInfo/created",
      "must be a time in UTC, to the second",
    ],
  ])("refuses in 2.3 %s", async (_name, damage, path, message) => {
    const document = await written("2.3");
    damage(document);
    const [problem] = validateSpdx(document);
    expect(problem?.path).toBe(path);
    expect(problem?.message).toContain(message);
  });

  const elementOf = (document: Fields, type: string): Fields =>
    listOf(document["@graph"]).find((element) => element["type"] === type) ?? {};

  it.each<readonly [string, (document: Fields) => void, string]>([
    [
      "a missing member",
      (document) => delete elementOf(document, "Relationship")["from"],
      "must have the member from",
    ],
    [
      "an unknown member",
      (document) => (elementOf(document, "software_Package")["version"] = "1"),
      "software_Package has no member version",
    ],
    [
      "a word that does not exist",
      (document) => (elementOf(document, "Relationship")["relationshipType"] = "needs"),
      "must be a word of relationshipType",
    ],
    [
      "an element of the wrong class",
      (document) =>
        (elementOf(document, "Tool")["creationInfo"] = elementOf(document, "Tool")["spdxId"]),
      "is a Tool, not a CreationInfo",
    ],
    [
      "a blank node that is not there",
      (document) => (elementOf(document, "Tool")["creationInfo"] = "_:gone"),
      "_:gone names no element",
    ],
    [
      "an empty list",
      (document) => (elementOf(document, "Relationship")["to"] = []),
      "must not be empty",
    ],
    [
      "two documents",
      (document) =>
        listOf(document["@graph"]).push({
          ...elementOf(document, "SpdxDocument"),
          spdxId: "urn:x:y",
        }),
      "must have exactly one SpdxDocument",
    ],
    [
      "another context",
      (document) => (document["@context"] = "https://context.example/"),
      "must name the context of SPDX 3",
    ],
  ])("refuses in 3.0.1 %s", async (_name, damage, message) => {
    const document = await written("3.0.1");
    damage(document);
    expect(
      validateSpdx(document)
        .map((problem) => problem.message)
        .join("\n"),
    ).toContain(message);
  });

  it.each([null, [], "SPDX", { "@context": 1 }, { "@context": [], "@graph": [null, 1, {}] }])(
    "refuses %j without failing",
    (document) => {
      expect(validateSpdx(document)).not.toEqual([]);
    },
  );
});
