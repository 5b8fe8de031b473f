import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAY_IMPORT, TEST_ONLY_PACKAGE } from "./dependency-table.mjs";
import { repositoryRoot } from "./setup/root.mjs";
import { readWorkspace } from "./setup/workspace.mjs";

/**
 * @typedef {object} BuildConfiguration
 * @property {readonly { path: string }[]} references
 *
 * @typedef {Readonly<Record<string, string>>} Conditions
 */

const packages = readWorkspace(repositoryRoot);
const names = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]));

test("every package has a row in the dependency table, and no row is left over", () => {
  expect(Object.keys(MAY_IMPORT).sort()).toEqual(packages.map(({ folder }) => folder).sort());
});

test("the table has no cycle: its rows are in an order in which each needs only those above", () => {
  const rows = Object.keys(MAY_IMPORT);
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    for (const needed of allowed) expect(rows.indexOf(needed)).toBeLessThan(rows.indexOf(folder));
  }
});

describe.each(packages.map((entry) => /** @type {const} */ ([entry.folder, entry])))(
  "%s",
  (folder, entry) => {
    const { directory, manifest, dependencies } = entry;

    test("depends on what the table allows", () => {
      const surplus = dependencies.filter((needed) => !(MAY_IMPORT[folder] ?? []).includes(needed));
      expect(surplus).toEqual([]);
    });

    test("needs other packages for its tests only through the testkit", () => {
      const ours = Object.keys(manifest.devDependencies ?? {}).flatMap(
        (name) => names.get(name) ?? [],
      );
      expect(ours.filter((needed) => needed !== TEST_ONLY_PACKAGE)).toEqual([]);
    });

    test("leaves every version to the catalogue of the workspace", () => {
      const ranges = Object.entries({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.optionalDependencies,
      });
      const own = ranges.filter(([, range]) => range !== "catalog:" && range !== "workspace:*");
      expect(own).toEqual([]);
    });

    if (existsSync(join(directory, "tsconfig.build.json"))) {
      test("is built after exactly the packages it depends on", () => {
        const references = readReferences(directory).map(({ path }) => path);
        const wanted = dependencies.map((needed) => `../${needed}/tsconfig.build.json`);
        expect([...references].sort()).toEqual(wanted.sort());
      });
    }

    test("publishes the same doors without their sources", () => {
      const doors = doorsOf(manifest.exports);
      const published = doorsOf(manifest.publishConfig?.exports ?? withoutSources(doors));
      expect(published).toEqual(withoutSources(doors));
    });
  },
);

/** @param {string} directory */
function readReferences(directory) {
  /** @type {unknown} */
  const configuration = JSON.parse(readFileSync(join(directory, "tsconfig.build.json"), "utf8"));
  return /** @type {BuildConfiguration} */ (configuration).references;
}

/**
 * @param {Readonly<Record<string, unknown>> | undefined} exports
 * @returns {Readonly<Record<string, Conditions | string>>}
 */
const doorsOf = (exports = {}) =>
  /** @type {Readonly<Record<string, Conditions | string>>} */ (exports);

/**
 * @param {Readonly<Record<string, Conditions | string>>} doors
 * @returns {Readonly<Record<string, unknown>>}
 */
function withoutSources(doors) {
  /** @type {Record<string, unknown>} */
  const published = {};
  for (const [door, conditions] of Object.entries(doors)) {
    if (typeof conditions === "string") {
      published[door] = conditions;
    } else {
      const { source: _source, ...rest } = conditions;
      published[door] = rest;
    }
  }
  return published;
}
