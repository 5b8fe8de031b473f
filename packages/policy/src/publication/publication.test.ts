import type { ReuseFacts } from "@lizenzlotse/model";
import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, policyOf } from "../../test/assess-one.ts";
import { checkDelivery } from "./check-delivery.ts";
import { checkPublicCode, type PublicCodeContext } from "./check-publiccode.ts";
import { inventoryRow } from "./inventory-row.ts";
import { publicationReadiness, type PublicationRequest } from "./publication-readiness.ts";

const VALID = `publiccodeYmlVersion: "0.4"
name: Sample
url: https://example.org/sample.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
organisation: { uri: urn:x }
description:
  de:
    shortDescription: Kurz
    longDescription: ${"Lang genug. ".repeat(20)}
    features: [eins]
legal: { license: EUPL-1.2 }
maintenance: { type: internal, contacts: [{ name: Ada }] }
localisation: { localisationReady: true, availableLanguages: [de] }
`;
const CONTEXT: PublicCodeContext = { declared: "EUPL-1.2", proprietary: [] };

function problems(text: string, context = CONTEXT): readonly string[] {
  return checkPublicCode({ path: "publiccode.yml", text }, context).map(
    ({ kind, location, message }) => `${kind} ${String(location.line ?? "-")}: ${message.en}`,
  );
}

describe("publiccode.yml", () => {
  it("has nothing against a valid one", () => {
    expect(problems(VALID)).toEqual([]);
  });

  it.each([
    ["a missing key", "name: Sample\n", "", "`name` is missing"],
    [
      "a value of no list",
      "developmentStatus: stable",
      "developmentStatus: done",
      "invalid 5: `developmentStatus` has no value",
    ],
    [
      "a text that is too short",
      /longDescription: .*/u,
      "longDescription: kurz",
      "`description/de/longDescription` has no value",
    ],
    ["no contact", ", contacts: [{ name: Ada }]", "", "`maintenance/contacts` is missing"],
    [
      "no expression",
      "license: EUPL-1.2",
      "license: European Union Licence",
      "is no SPDX expression",
    ],
    [
      "another licence",
      "license: EUPL-1.2",
      "license: MIT",
      "contradiction 13: `legal/license` says MIT, the project itself EUPL-1.2",
    ],
    [
      "no organisation",
      "organisation: { uri: urn:x }\n",
      "",
      "advice -: `organisation/uri` is missing",
    ],
    ["no YAML", "name: Sample", "name: [", "not valid YAML"],
    ["a version that nobody knows", '"0.4"', '"1.0"', "`publiccodeYmlVersion` has no value"],
    ["a URL of no kind", "https://example.org/sample.git", "sample", "`url` has no value"],
  ])("finds %s", (_what, from, to, problem) => {
    expect(problems(VALID.replace(from, to)).join("\n")).toContain(problem);
  });

  it("finds proprietary parts that it does not name", () => {
    expect(problems(VALID, { ...CONTEXT, proprietary: ["pkg:npm/x"] })).toEqual([
      "contradiction -: `dependsOn/proprietary` names nothing, but these are not open source: pkg:npm/x.",
    ]);
  });
});

const REUSE: ReuseFacts = {
  files: [
    { path: "a.c", licenses: [{ value: "EUPL-1.2", location: { path: "a.c" } }], copyrights: 1 },
  ],
  licenseFiles: [{ path: "LICENSES/EUPL-1.2.txt", id: "EUPL-1.2", extension: "present" }],
  diagnostics: [],
};
const LIST = { asOf: "2026-10-01", source: "x", licenses: new Set(["EUPL-1.2"]) };

function request(
  licenses: readonly string[],
  more: Partial<PublicationRequest> = {},
): PublicationRequest {
  const outbound = more.outbound ?? "EUPL-1.2";
  const components = licenses.map((license, index) =>
    aComponent({ license, name: `c${String(index)}` }),
  );
  return {
    assessment: assessAll(components, {
      outbound,
      context: { outbound, provide: ["source"], recipient: "public" },
    }),
    outbound,
    reuse: REUSE,
    publicCode: { path: "publiccode.yml", text: VALID },
    publicCodeContext: CONTEXT,
    openCode: LIST,
    ...more,
  };
}

const states = (given: PublicationRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(publicationReadiness(given).items.map(({ id, state }) => [id, state]));

describe("readiness to publish", () => {
  it("is met where everything holds", () => {
    expect(publicationReadiness(request(["MIT"])).state).toBe("met");
  });

  it.each<[string, PublicationRequest, string, string]>([
    ["a part that forbids it", request(["GPL-3.0-only"]), "components", "open"],
    ["a part that nobody knows", request(["NOASSERTION"]), "components", "open"],
    ["a closed outbound licence", request(["MIT"], { outbound: "BUSL-1.1" }), "outbound", "open"],
    [
      "another licence in the project",
      request(["MIT"], { publicCodeContext: { ...CONTEXT, declared: "MIT" } }),
      "outbound",
      "open",
    ],
    [
      "files without information",
      request(["MIT"], { reuse: { ...REUSE, licenseFiles: [] } }),
      "reuse",
      "open",
    ],
    ["no publiccode.yml", request(["MIT"], { publicCode: undefined }), "publiccode", "open"],
    [
      "a licence that is not on the list",
      request(["MIT"], { openCode: { ...LIST, licenses: new Set(["MIT"]) } }),
      "opencode",
      "open",
    ],
  ])("is open for %s", (_what, given, id, state) => {
    expect(states(given)[id]).toBe(state);
    expect(publicationReadiness(given).state).toBe("open");
  });

  it("says nothing about openCode without a list, and gives the date of one", () => {
    const summaries = (openCode: PublicationRequest["openCode"]): readonly string[] =>
      publicationReadiness(request(["MIT"], { openCode })).items.map(({ summary }) => summary.de);
    expect(states(request(["MIT"], { openCode: undefined }))["opencode"]).toBe("review");
    expect(summaries(undefined).join("\n")).toContain("Liste nicht hinterlegt, Stand unbekannt");
    expect(summaries(LIST).join("\n")).toContain("2026-10-01");
  });
});

describe("a contractor's delivery", () => {
  const verdictOf = (
    ...components: Parameters<typeof aComponent>[0][]
  ): ReturnType<typeof checkDelivery> => {
    const supplied = components.map((sketch) => aComponent(sketch));
    const policy = policyOf("deny: [JSON]");
    return checkDelivery({
      scan: aScanResult({ components: supplied }),
      assessment: assessAll(supplied, { policy }),
    });
  };
  const codes = (...components: Parameters<typeof aComponent>[0][]): readonly string[] =>
    verdictOf(...components).defects.map(({ code }) => code);

  it("is acceptable without defects", () => {
    expect(verdictOf({ license: "MIT" })).toMatchObject({
      acceptable: true,
      components: 1,
      defects: [],
    });
  });

  it("lists what to send back", () => {
    expect(codes()).toEqual(["empty"]);
    expect(codes({})).toEqual(["license-missing"]);
    expect(codes({ license: "JSON" })).toEqual(["policy"]);
    expect(codes({ license: "MIT", version: undefined })).toContain("version-missing");
    expect(codes({ license: "MIT", dependenciesCompleteness: "incomplete" })).toEqual([
      "dependencies-missing",
    ]);
  });

  it.each([
    ["SPDX", "2.3", ["format"]],
    ["CycloneDX", "1.5", ["format"]],
    ["CycloneDX", "1.6", []],
  ])("tells that the guideline does not take %s %s: %j", (format, version, expected) => {
    const components = [aComponent({ license: "MIT" })];
    const document = {
      format,
      version,
      name: "x",
      sha256: "0".repeat(64),
      tools: [],
      creators: [],
    };
    const scan = aScanResult({ components, head: { subject: { name: "x", document } } });
    const { defects } = checkDelivery({ scan, assessment: assessAll(components) });
    expect(defects.map(({ code }) => code)).toEqual(expected);
  });
});

describe("the row of an inventory", () => {
  const rowOf = (outbound: string | undefined): Readonly<Record<string, string>> => {
    const components = [aComponent({ license: "MIT" }), aComponent({ name: "b" })];
    const subject = {
      name: "sample",
      ...(outbound !== undefined && { outbound: { expression: outbound, locations: [] } }),
    };
    const scan = aScanResult({ components, head: { subject } });
    const fields = inventoryRow({ scan, assessment: assessAll(components, { outbound }) });
    return Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  };

  it("has licence and numbers, and never guesses", () => {
    expect(rowOf("EUPL-1.2")).toMatchObject({
      license: "EUPL-1.2",
      openSource: "yes",
      components: "2",
      unknownLicenses: "1",
      policy: "verwaltung",
    });
    expect(rowOf("BUSL-1.1")["openSource"]).toBe("no");
    expect(rowOf(undefined)).toMatchObject({ license: "", openSource: "unknown", sourceUrl: "" });
  });
});
