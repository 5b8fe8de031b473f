import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { NOASSERTION, NONE, type Component } from "@lizenzlotse/model";
import { aComponentGraph, aScanResult } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { NormalizedBom, NormalizedComponent } from "./build/normalized.ts";
import type { CycloneDxVersion } from "./options.ts";
import { writeCycloneDx } from "./write-cyclonedx.ts";

const VERSIONS = ["1.6", "1.7"] as const;
const STRICT = {
  "1.6": new Validation.JsonStrictValidator(Spec.Version.v1dot6),
  "1.7": new Validation.JsonStrictValidator(Spec.Version.v1dot7),
};

describe.each(VERSIONS)("writeCycloneDx in %s", (specVersion) => {
  it("keeps every licence, every purl, every hash and every edge of any scan", async () => {
    await fc.assert(
      fc.asyncProperty(aComponentGraph(), async (components) => {
        const bom = await write(components, specVersion);
        for (const component of components) {
          const written = bom.components.find(
            (candidate) => candidate["bom-ref"] === component.ref,
          );
          expect(written?.purl).toBe(component.purl);
          for (const text of licenseTexts(component)) expect(textsOf(written)).toContain(text);
          for (const { value } of component.hashes)
            expect(JSON.stringify(written)).toContain(value);
          const edges = bom.dependencies.find(({ ref }) => ref === component.ref)?.dependsOn ?? [];
          expect(edges).toEqual(component.dependencies.filter((ref) => ref !== component.ref));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is valid, complete and the same whatever the order of components", async () => {
    await fc.assert(
      fc.asyncProperty(aComponentGraph(), async (components) => {
        const bom = await write(components, specVersion);
        expect(await STRICT[specVersion].validate(JSON.stringify(bom))).toBeNull();
        const refs = [bom.metadata.component["bom-ref"], ...components.map(({ ref }) => ref)];
        expect(bom.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
        const composed = bom.compositions.flatMap(({ dependencies = [] }) => dependencies);
        expect([...composed].sort()).toEqual([...refs].sort());
        expect(await write([...components].reverse(), specVersion)).toEqual(bom);
      }),
      { numRuns: 60 },
    );
  });
});

async function write(
  components: readonly Component[],
  specVersion: CycloneDxVersion,
): Promise<NormalizedBom> {
  const { content } = await writeCycloneDx({ ...aScanResult({ components }), components }, "json", {
    version: specVersion,
  });
  return JSON.parse(new TextDecoder().decode(content)) as NormalizedBom;
}

/** Everything that any source says about the component's licence, except that there is none. */
function licenseTexts({ licenses }: Component): string[] {
  const expressions = [
    licenses.concluded.expression,
    ...licenses.detected.map(({ expression }) => expression),
    ...licenses.bundled.map(({ expression }) => expression),
    ...licenses.declared.map(({ expression, values }) => expression ?? values.join()),
  ];
  return expressions.filter((expression) => expression !== NONE && expression !== NOASSERTION);
}

/** Every licence id, name and expression of a written component, and the values of its properties. */
function textsOf(component: NormalizedComponent | undefined): (string | undefined)[] {
  const entries = [...(component?.licenses ?? []), ...(component?.evidence?.licenses ?? [])];
  return [
    ...entries.map((entry) =>
      "license" in entry ? (entry.license.id ?? entry.license.name) : entry.expression,
    ),
    ...(component?.properties ?? []).map(({ value }) => value),
  ];
}
