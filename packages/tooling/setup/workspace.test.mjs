import { expect, test } from "vitest";
import { dependenciesFirst } from "./workspace.mjs";

/**
 * @param {string} folder
 * @param {string[]} dependencies
 */
const entry = (folder, dependencies) => ({
  folder,
  directory: `/packages/${folder}`,
  manifest: { name: folder },
  dependencies,
});

test("each package comes after what it needs, otherwise in the order of names", () => {
  const ordered = dependenciesFirst([
    entry("cli", ["core", "model"]),
    entry("core", ["licenses", "model"]),
    entry("licenses", ["model"]),
    entry("model", []),
    entry("tooling", []),
  ]);
  expect(ordered.map(({ folder }) => folder)).toEqual([
    "model",
    "licenses",
    "core",
    "cli",
    "tooling",
  ]);
});

test("a dependency outside of the list is passed over", () => {
  expect(dependenciesFirst([entry("cli", ["elsewhere"])])).toHaveLength(1);
});
