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

describe("packages that an application keeps outside of the vendor folder", () => {
  it("are copies of what is locked, not projects, with all that lies in them", async () => {
    const lock = {
      packages: [
        { name: "drupal/core", version: "10.3.1", type: "drupal-core" },
        { name: "amt/lib", version: "1.0.0", type: "library" },
      ],
      "packages-dev": [],
    };
    const { projects, diagnostics } = await runAnalyzer(composer, {
      "composer.json": '{"name": "amt/site", "require": {"drupal/core": "^10", "amt/lib": "*"}}',
      "composer.lock": JSON.stringify(lock),
      "web/core/composer.json": '{"name": "drupal/core", "require": {"symfony/console": "^6"}}',
      "web/core/lib/composer.json": '{"name": "drupal/core-render", "require": {"php": "*"}}',
      "packages/lib/composer.json": '{"name": "amt/lib"}',
      "web/modules/custom/antrag/composer.json": '{"name": "drupal/antrag"}',
    });
    expect(diagnostics).toEqual([]);
    expect(projects.map(({ manifest }) => manifest)).toEqual([
      "composer.json",
      "packages/lib/composer.json",
      "web/modules/custom/antrag/composer.json",
    ]);
    expect(projects[0]?.packages.map(({ name, contentRoots }) => [name, contentRoots])).toEqual([
      ["core", ["web/core"]],
      ["lib", []],
    ]);
  });
});
