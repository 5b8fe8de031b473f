import { describe, expect, it } from "vitest";

import { readSupplied } from "../supplied/read-supplied.ts";
import { mergeInventories } from "./merge-inventories.ts";

const bomOf = (root: string, license: string): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      metadata: { component: { type: "application", name: root, "bom-ref": root } },
      components: [
        {
          type: "library",
          "bom-ref": "a",
          name: "a",
          purl: "pkg:npm/a@1.0.0",
          licenses: [{ license: { id: license } }],
        },
      ],
      dependencies: [{ ref: root, dependsOn: ["a"] }],
    }),
  );

describe("mergeInventories", () => {
  it("joins what two documents say of one package, and keeps both roots", async () => {
    const merged = mergeInventories("delivery", [
      await readSupplied("one.json", bomOf("server", "MIT")),
      await readSupplied("two.json", bomOf("client", "ISC")),
    ]);
    expect(merged.roots).toEqual(["client", "server"]);
    expect(merged.components.map(({ ref }) => ref)).toEqual([
      "server",
      "pkg:npm/a@1.0.0",
      "client",
    ]);
    const [, shared] = merged.components;
    expect(shared?.statements.map(({ values, location }) => [values[0], location.path])).toEqual([
      ["MIT", "one.json"],
      ["ISC", "two.json"],
    ]);
    expect(shared?.occurrences).toHaveLength(2);
  });
});
