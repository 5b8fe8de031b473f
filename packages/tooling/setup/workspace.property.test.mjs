import fc from "fast-check";
import { expect, test } from "vitest";
import { dependenciesFirst } from "./workspace.mjs";

/** Packages without cycles: each may need those that were drawn before it. */
const acyclicPackages = fc
  .array(fc.array(fc.nat(), { maxLength: 5 }), { maxLength: 30 })
  .map((needs) =>
    needs.map((numbers, index) => ({
      folder: `package-${index}`,
      directory: "",
      manifest: { name: `package-${index}` },
      dependencies: index === 0 ? [] : numbers.map((number) => `package-${number % index}`),
    })),
  );

/** A drawn order of them, for the order on disk must not matter. */
const shuffledPackages = acyclicPackages.chain((packages) =>
  fc.shuffledSubarray(packages, { minLength: packages.length }),
);

test("every package is there once, after all that it needs", () => {
  fc.assert(
    fc.property(shuffledPackages, (packages) => {
      const order = dependenciesFirst(packages).map(({ folder }) => folder);
      expect([...order].sort()).toEqual(packages.map(({ folder }) => folder).sort());
      for (const { folder, dependencies } of packages) {
        for (const needed of dependencies) {
          expect(order.indexOf(needed)).toBeLessThan(order.indexOf(folder));
        }
      }
    }),
  );
});
