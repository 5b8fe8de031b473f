import { describe, expect, it } from "vitest";

import { runAnalyzer } from "../../test/support/run-analyzer.ts";
import { composer } from "./index.ts";

async function askedIn(lock: unknown, manifest?: unknown): Promise<readonly unknown[]> {
  const { projects, diagnostics } = await runAnalyzer(composer, {
    "composer.lock": JSON.stringify(lock),
    ...(manifest !== undefined && { "composer.json": JSON.stringify(manifest) }),
  });
  expect(diagnostics).toEqual([]);
  const packages = projects.flatMap((project) => project.packages);
  return projects.flatMap(({ dependencies }) =>
    dependencies.map((target) => {
      if (target.kind === "project") return target.manifest;
      return packages.find(({ key }) => key === target.key)?.purl;
    }),
  );
}

describe("a composer.lock", () => {
  it("may have a date for a version, as a number", async () => {
    const lock = { packages: [{ name: "plugin/karte", version: 20180828 }], "packages-dev": [] };
    const manifest = { name: "amt/app", require: { "plugin/karte": "*" } };
    expect(await askedIn(lock, manifest)).toEqual(["pkg:composer/plugin/karte@20180828"]);
  });

  it("hangs what nobody asks for on its project, whose composer.json need not be there", async () => {
    const lock = {
      packages: [
        { name: "amt/kern", version: "1.0.0", require: { "amt/blatt": "*" } },
        { name: "amt/blatt", version: "2.0.0" },
      ],
      "packages-dev": [],
    };
    expect(await askedIn(lock)).toEqual(["pkg:composer/amt/kern@1.0.0"]);
  });
});
