import {
  byText,
  compareText,
  NOASSERTION,
  NONE,
  type Component,
  type ComponentHash,
  type Scope,
  type Usage,
} from "@lizenzlotse/model";
import fc, { type Arbitrary } from "fast-check";

import {
  aComponent,
  concluded,
  declared,
  detected,
  type ComponentSketch,
} from "../build/component.ts";

const LEAVES = [
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "EUPL-1.2",
  "GPL-2.0-only",
  "GPL-2.0-or-later WITH Classpath-exception-2.0",
  "GPL-3.0-or-later",
  "ISC",
  "LGPL-2.1-or-later",
  "LicenseRef-lizenzlotse-unknown-0123456789ab",
  "MIT",
  "MPL-2.0",
] as const;

/** Valid SPDX expressions up to three operators deep, brackets written out. */
export function anExpression(): Arbitrary<string> {
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(...LEAVES),
      fc
        .tuple(tie("expression"), fc.constantFrom("AND", "OR"), tie("expression"))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    ),
  }));
  return expression;
}

/** Relative paths as the walker gives them, with blanks, umlauts, escapes and dots among the names. */
export function aTreePath(): Arbitrary<string> {
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/u) },
    fc.constantFrom(
      "Lizenz für alle.txt",
      "a b",
      "caf\\xe9",
      "%2e%2e",
      "__proto__",
      ".hidden",
      "x.jar!",
    ),
  );
  return fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join("/"));
}

/** One third-party component without dependencies, any licence situation. */
export function anyComponent(): Arbitrary<Component> {
  return componentSketch().map(aComponent);
}

/**
 * Components of one scan, sorted by ref, with one first-party root: every dependency exists, cycles and components
 * that nothing depends on occur.
 */
export function aComponentGraph(maxComponents = 12): Arbitrary<readonly Component[]> {
  const packages = fc
    .uniqueArray(anyComponent(), {
      selector: (component) => component.ref,
      maxLength: maxComponents,
    })
    .map((components) => [...components].sort(byText((component) => component.ref)));
  return packages.chain((components) => {
    const targets = fc.subarray(components.map((component) => component.ref)).map(sorted);
    const count = components.length;
    const edges = fc.array(targets, { minLength: count, maxLength: count });
    return fc.tuple(targets, edges).map(([direct, lists]) => [
      projectWith(direct),
      ...components.map((component, index) => ({
        ...component,
        dependencies: lists[index] ?? [],
      })),
    ]);
  });
}

/** Sorts before every package, for `first-party:` comes before `pkg:`. */
function projectWith(dependencies: readonly string[]): Component {
  return aComponent({
    ref: "first-party:package.json",
    kind: "application",
    origin: "first-party",
    name: "sample",
    dependencies,
  });
}

function componentSketch(): Arbitrary<ComponentSketch> {
  return fc.record<ComponentSketch>({
    ecosystem: fc.constantFrom("npm", "composer", "pypi", "maven"),
    group: fc.constantFrom("vendor", "org.example", "Mixed.Case"),
    name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.~-]{0,14}$/u),
    version: fc.stringMatching(/^[0-9]\.[0-9]{1,2}(?:\.[0-9])?(?:[-+][a-z0-9]{1,4})?$/u),
    scope: fc.constantFrom<Scope>("required", "optional", "excluded"),
    usages: fc.subarray<Usage>(["build", "development", "production", "test"], { minLength: 1 }),
    hashes: fc.array(componentHash(), { maxLength: 2 }),
    licenses: licenses(),
  });
}

function componentHash(): Arbitrary<ComponentHash> {
  return fc.record({
    algorithm: fc.constant("SHA-512" as const),
    value: fc.stringMatching(/^[0-9a-f]{128}$/u),
    covers: fc.constantFrom("distribution" as const, "content" as const),
  });
}

function licenses(): Arbitrary<NonNullable<ComponentSketch["licenses"]>> {
  const named = fc
    .constantFrom("BSD", "siehe Lizenz.txt", "Apache 2.0 / MIT")
    .map((name) => declared(name, { form: "name", expression: undefined, confidence: 0 }));
  return fc.record({
    declared: fc.array(
      fc.oneof(
        anExpression().map((expression) => declared(expression)),
        named,
      ),
      { maxLength: 3 },
    ),
    detected: fc.array(
      anExpression().map((expression) => detected(expression)),
      { maxLength: 3 },
    ),
    bundled: fc.array(
      anExpression().map((expression) => detected(expression)),
      { maxLength: 2 },
    ),
    concluded: fc
      .oneof(anExpression(), fc.constantFrom(NONE, NOASSERTION))
      .map((expression) => concluded(expression)),
  });
}

function sorted(refs: readonly string[]): string[] {
  return [...refs].sort(compareText);
}
