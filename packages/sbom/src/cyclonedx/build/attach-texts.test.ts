import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import type { Component } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { bomFormats } from "../../write/registry.ts";

const REFERENCE = "LicenseRef-lizenzlotse-unknown-0123456789ab";
const DIGEST = "0123456789ab".padEnd(64, "0");

function withOwnText(license: string): Component {
  const component = aComponent({ name: "a", license });
  const { licenses, artefactEvidence } = component;
  const detected = {
    expression: REFERENCE,
    location: { path: "a/LICENSE", line: 1 },
    endLine: 1,
    class: "license-file",
    kind: "unknown",
    rule: "unknown/text",
    coverage: 1,
    confidence: 1,
  } as const;
  return {
    ...component,
    licenses: { ...licenses, detected: [detected] },
    artefactEvidence: {
      ...artefactEvidence,
      licenseTexts: [{ path: "a/LICENSE", sha256: DIGEST, normalizedSha256: DIGEST }],
    },
  };
}

const own = new Map([[DIGEST, "You may do as you like.\nAnd so on.\n"]]);

async function write(
  component: Component,
  {
    format,
    version,
    listed,
  }: {
    readonly format: string;
    readonly version: string;
    readonly listed?: (id: string) => string | undefined;
  },
): Promise<string> {
  const scan = aScanResult({ components: [component] });
  const target = bomFormats.find(({ id }) => id === format);
  const written = await target?.write(scan, { version, licenseTexts: { own, listed } });
  return new TextDecoder().decode(written?.content);
}

describe("texts of licences", () => {
  it.each([
    ["cyclonedx-json", "1.4"],
    ["cyclonedx-json", "1.6"],
    ["cyclonedx-json", "1.7"],
    ["cyclonedx-xml", "1.6"],
    ["cyclonedx-xml", "1.7"],
    ["spdx-json", "2.3"],
    ["spdx-json", "3.0.1"],
  ])("of no list stand in %s %s", async (format, version) => {
    const text = await write(withOwnText(REFERENCE), { format, version });
    expect(text).toContain("You may do as you like.");
  });

  it("of the list stand beside identifiers, and in 1.7 beside those of an expression", async () => {
    const listed = (id: string): string => `text of ${id}`;
    const single = await write(withOwnText("MIT"), {
      format: "cyclonedx-json",
      version: "1.6",
      listed,
    });
    expect(single).toContain("text of MIT");
    const several = await write(withOwnText("MIT OR GPL-2.0-only WITH Classpath-exception-2.0"), {
      format: "cyclonedx-json",
      version: "1.7",
      listed,
    });
    expect(several).toContain('"licenseIdentifier": "GPL-2.0-only"');
    expect(several).toContain("text of GPL-2.0-only");
  });

  it("are the lines in which they were found, or the whole file", async () => {
    const [component] = [withOwnText("MIT")];
    const target = { format: "cyclonedx-json", version: "1.6" };
    expect(await write(component, target)).toContain(String.raw`like.\nAnd so on.`);
    const [whole] = component.licenses.detected;
    const location = { path: "a/LICENSE", line: 2 };
    const detected = whole === undefined ? [] : [{ ...whole, location, endLine: 3 }];
    const part = { ...component, licenses: { ...component.licenses, detected } };
    expect(await write(part, target)).not.toContain("You may do as you like.");
  });

  it("of the list do not stand there unless they are wanted", async () => {
    const text = await write(withOwnText("MIT"), { format: "cyclonedx-json", version: "1.7" });
    expect(text).not.toContain("text of MIT");
  });
});
