import { describe, expect, it } from "vitest";

import { attachConclusions } from "./attach-conclusions.ts";
import { validateDocument } from "./validate-document.ts";

const CONCLUSIONS = new Map([
  ["pkg:npm/a@1.0.0", { expression: "MIT", decisions: ["D-1"] }],
  ["inner", { expression: "MIT OR ISC", decisions: ["D-2", "D-3"] }],
]);

const bom = (specVersion: string, licenses: readonly unknown[]): object => ({
  bomFormat: "CycloneDX",
  specVersion,
  version: 1,
  components: [
    {
      type: "library",
      name: "a",
      version: "1.0.0",
      purl: "pkg:npm/a@1.0.0",
      licenses,
      components: [{ type: "library", name: "inner", "bom-ref": "inner" }],
    },
    { type: "library", name: "other", licenses: [{ license: { id: "ISC" } }] },
  ],
  services: [{ name: "s", "bom-ref": "s" }],
});

interface Attached {
  readonly components: readonly {
    readonly licenses?: unknown;
    readonly evidence?: unknown;
    readonly properties?: unknown;
    readonly components?: Attached["components"];
  }[];
  readonly services: unknown;
}

async function attach(specVersion: string, licenses: readonly unknown[]): Promise<Attached> {
  const bytes = new TextEncoder().encode(JSON.stringify(bom(specVersion, licenses)));
  const attached = attachConclusions("bom.json", bytes, CONCLUSIONS);
  expect(attached?.attached).toBe(2);
  const content = attached?.content ?? bytes;
  expect((await validateDocument("bom.json", content)).problems).toEqual([]);
  return JSON.parse(new TextDecoder().decode(content)) as Attached;
}

describe("attachConclusions", () => {
  it("stands beside what the supplier states, with the decision, also inside components", async () => {
    const { components, services } = await attach("1.7", [
      { expression: "GPL-2.0-only OR MIT", acknowledgement: "declared" },
      { license: { id: "ISC", acknowledgement: "concluded" } },
    ]);
    expect(components[0]).toMatchObject({
      licenses: [
        { license: { id: "MIT", acknowledgement: "concluded" } },
        { expression: "GPL-2.0-only OR MIT", acknowledgement: "declared" },
      ],
      properties: [{ name: "lizenzlotse:license:decision", value: "D-1" }],
    });
    expect(components[0]?.components?.[0]).toMatchObject({
      licenses: [{ expression: "MIT OR ISC", acknowledgement: "concluded" }],
      properties: [{ value: "D-2" }, { value: "D-3" }],
    });
    expect(components[1]).toEqual({
      type: "library",
      name: "other",
      licenses: [{ license: { id: "ISC" } }],
    });
    expect(services).toHaveLength(1);
  });

  it("moves an expression to the evidence where 1.6 cannot hold both", async () => {
    const { components } = await attach("1.6", [
      { expression: "GPL-2.0-only OR MIT", acknowledgement: "declared" },
    ]);
    expect(components[0]).toMatchObject({
      licenses: [{ license: { id: "MIT", acknowledgement: "concluded" } }],
      evidence: {
        licenses: [{ license: { name: "GPL-2.0-only OR MIT", acknowledgement: "declared" } }],
      },
    });
    const single = await attach("1.6", [{ license: { id: "GPL-2.0-only" } }]);
    expect(single.components[0]?.licenses).toHaveLength(2);
  });

  it("stands alone before 1.6, where no entry says whose claim it is", async () => {
    const { components } = await attach("1.5", [{ license: { id: "GPL-2.0-only" } }]);
    expect(components[0]).toMatchObject({
      licenses: [{ license: { id: "MIT" } }],
      evidence: { licenses: [{ license: { id: "GPL-2.0-only" } }] },
    });
  });

  it("changes nothing when it is done again", () => {
    const given = new TextEncoder().encode(JSON.stringify(bom("1.7", [])));
    const once = attachConclusions("bom.json", given, CONCLUSIONS)?.content ?? given;
    expect(attachConclusions("bom.json", once, CONCLUSIONS)?.content).toEqual(once);
    expect(attachConclusions("x", new TextEncoder().encode("{}"), CONCLUSIONS)).toBeUndefined();
  });
});
