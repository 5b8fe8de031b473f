import { aScanResult, anyComponent, damagedFiles } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bomFormats } from "../write/registry.ts";
import { readSupplied } from "./read-supplied.ts";

/** Damaged documents a format; `MUTATIONS=1000` for the long run. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? "30");

const TABLE = "Name;Version;License\nkern;1.0.0;MIT\nrand;2.0.0;\n";

describe("damaged documents", () => {
  it.each(bomFormats.flatMap(({ id, versions }) => versions.map((version) => ({ id, version }))))(
    "of $id in $version are read as far as they go, and nothing of it is thrown",
    async ({ id, version }) => {
      const format = bomFormats.find((each) => each.id === id) ?? expect.fail("no such format");
      const components = fc.sample(anyComponent(), { seed: 7, numRuns: 5 });
      const { content } = await format.write(aScanResult({ components }), { version });
      await readDamaged(`bom.${id}`, content);
    },
    20_000 + MUTATIONS * 200,
  );

  it("of a list, too", async () => {
    await readDamaged("list.csv", Buffer.from(TABLE));
  }, 120_000);
});

async function readDamaged(name: string, sound: Uint8Array): Promise<void> {
  for (const { title, content, isBroken } of damagedFiles(name, sound, MUTATIONS)) {
    const read = await readSupplied(name, content).catch((cause: unknown) => {
      throw new Error(title, { cause });
    });
    expect([title, read.components.length + read.diagnostics.length]).not.toEqual([title, 0]);
    // Documents are accepted in UTF-16, too.
    if (isBroken && !title.endsWith("UTF-16"))
      expect([title, read.diagnostics.length]).not.toEqual([title, 0]);
  }
}
