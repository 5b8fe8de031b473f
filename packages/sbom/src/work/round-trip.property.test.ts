import { aComponentGraph, aScanResult } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CYCLONEDX_VERSIONS } from "../cyclonedx/options.ts";
import { bomFormats } from "../write/registry.ts";
import { convertCycloneDx } from "./convert-cyclonedx.ts";

const FORMS = ["json", "xml"] as const;

const CASES = CYCLONEDX_VERSIONS.flatMap((version) => FORMS.map((form) => ({ version, form })));

describe.each(CASES)("a document of $version in $form", ({ version, form }) => {
  const format = bomFormats.find(({ id }) => id === `cyclonedx-${form}`);

  it("comes back with the same bytes when it is read and written again", async () => {
    await fc.assert(
      fc.asyncProperty(aComponentGraph(), async (components) => {
        const written = await format?.write(aScanResult({ components }), { version });
        const given = written?.content ?? new Uint8Array();
        const again = await convertCycloneDx("bom", given, { form, version });
        expect(again?.content).toEqual(given);
        expect(again?.losses).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
