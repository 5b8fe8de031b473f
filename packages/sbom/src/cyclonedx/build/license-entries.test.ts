import { NOASSERTION, NONE } from "@lizenzlotse/model";
import { aComponent, concluded, declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { licenseLists } from "./license-entries.ts";

const OR = "MIT OR Apache-2.0";
const WITH = "GPL-2.0-only WITH Classpath-exception-2.0";
const named = (value: string) =>
  declared(value, { form: "name", expression: undefined, confidence: 0 });

describe("licenseLists", () => {
  it("puts ids of both claims side by side in either version", () => {
    const component = aComponent({ license: "MIT" });
    const licenses = [
      { license: { id: "MIT", acknowledgement: "concluded" } },
      { license: { id: "MIT", acknowledgement: "declared" } },
    ];
    expect(licenseLists(component, "1.6")).toEqual({ licenses, evidence: [] });
    expect(licenseLists(component, "1.7")).toEqual({ licenses, evidence: [] });
  });

  it("takes any mixture in 1.7", () => {
    const component = aComponent({
      licenses: {
        concluded: concluded(OR),
        declared: [declared(WITH), named("BSD")],
        detected: [detected(WITH), detected("MIT")],
      },
    });
    expect(licenseLists(component, "1.7")).toEqual({
      licenses: [
        { expression: OR, acknowledgement: "concluded" },
        { expression: WITH, acknowledgement: "declared" },
        { license: { name: "BSD", acknowledgement: "declared" } },
      ],
      evidence: [{ expression: WITH }, { license: { id: "MIT" } }],
    });
  });

  it("moves to the evidence in 1.6 what does not fit beside the conclusion, as names where it must mix", () => {
    const component = aComponent({
      licenses: {
        concluded: concluded(OR),
        declared: [declared(WITH), named("BSD")],
        detected: [detected("MIT")],
      },
    });
    expect(licenseLists(component, "1.6")).toEqual({
      licenses: [{ expression: OR, acknowledgement: "concluded" }],
      evidence: [
        { license: { name: WITH, acknowledgement: "declared" } },
        { license: { name: "BSD", acknowledgement: "declared" } },
        { license: { id: "MIT" } },
      ],
    });
  });

  it("keeps a single expression an expression in the evidence of 1.6", () => {
    const component = aComponent({
      licenses: { concluded: concluded("MIT"), declared: [declared(OR)] },
    });
    expect(licenseLists(component, "1.6").evidence).toEqual([
      { expression: OR, acknowledgement: "declared" },
    ]);
  });

  it.each([NONE, NOASSERTION])("never makes a licence of %s", (nothing) => {
    const component = aComponent({ licenses: { concluded: concluded(nothing) } });
    expect(licenseLists(component, "1.6")).toEqual({ licenses: [], evidence: [] });
    expect(licenseLists(component, "1.7")).toEqual({ licenses: [], evidence: [] });
  });

  it("writes an id that the schema does not list as an expression", () => {
    const component = aComponent({
      licenses: { concluded: concluded("LicenseRef-lizenzlotse-unknown-0123456789ab") },
    });
    expect(licenseLists(component, "1.6").licenses).toEqual([
      { expression: "LicenseRef-lizenzlotse-unknown-0123456789ab", acknowledgement: "concluded" },
    ]);
  });

  it("carries a licence text as text and an address as address", () => {
    const text = declared("Permission is hereby granted …", {
      form: "text",
      expression: undefined,
      field: "License",
    });
    const url = declared("https://example.org/license", { form: "url", expression: undefined });
    const noUrl = declared("see website", { form: "url", expression: undefined });
    const several = declared("https://example.org/1 | https://example.org/2", {
      form: "url",
      expression: undefined,
    });
    const statements = [text, url, noUrl, several, named("  ")];
    const component = aComponent({ licenses: { declared: statements } });
    expect(licenseLists(component, "1.6").licenses).toEqual([
      {
        license: {
          name: "text in License of package-lock.json",
          text: { contentType: "text/plain", content: "Permission is hereby granted …" },
          acknowledgement: "declared",
        },
      },
      {
        license: {
          name: "https://example.org/license",
          url: "https://example.org/license",
          acknowledgement: "declared",
        },
      },
      { license: { name: "see website", acknowledgement: "declared" } },
      {
        license: {
          name: "https://example.org/1 | https://example.org/2",
          acknowledgement: "declared",
        },
      },
    ]);
  });
});
