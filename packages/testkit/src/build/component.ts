import {
  formatPurl,
  NOASSERTION,
  NONE,
  type Component,
  type ComponentLicenses,
  type Conclusion,
  type DeclaredLicense,
  type DetectedLicense,
} from "@lizenzlotse/model";

/** What a test cares about; everything else gets an unremarkable value. */
export interface ComponentSketch extends Partial<Omit<Component, "licenses">> {
  /** Shorthand: declared in the lockfile and concluded. */
  readonly license?: string;
  /** Parts of the licences; they win over {@link ComponentSketch.license}. */
  readonly licenses?: Partial<ComponentLicenses>;
}

/**
 * A valid third-party npm component; purl and ref follow from ecosystem, group, name and version unless given.
 *
 * @example aComponent({ name: "chalk", version: "5.3.0", license: "MIT" }).ref // "pkg:npm/chalk@5.3.0"
 */
export function aComponent(sketch: ComponentSketch = {}): Component {
  const { license, licenses, ...given } = sketch;
  const named = { ecosystem: "npm", name: "left-pad", ...given };
  const purl = purlOf({ ...named, origin: named.origin ?? "third-party" });
  return {
    ref: named.purl ?? purl ?? `first-party:${named.name}/package.json`,
    kind: "library",
    origin: "third-party",
    version: named.origin === "first-party" ? undefined : "1.0.0",
    purl,
    scope: "required",
    usages: ["production"],
    occurrences: [
      {
        location: { path: "package-lock.json", line: 7 },
        source: "lockfile",
        usages: ["production"],
      },
    ],
    hashes: [],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "complete",
    ...named,
    licenses: { ...licensesOf(license), ...licenses },
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: [],
      modification: "unknown",
      ...named.artefactEvidence,
    },
  };
}

/** An SPDX statement of a lockfile entry. */
export function declared(
  expression: string,
  overrides: Partial<DeclaredLicense> = {},
): DeclaredLicense {
  return {
    values: [expression],
    operator: "unstated",
    form: "expression",
    source: "lockfile",
    field: "license",
    location: { path: "package-lock.json", line: 9 },
    expression,
    confidence: 1,
    ...overrides,
  };
}

/** A full licence text in a licence file. */
export function detected(
  expression: string,
  overrides: Partial<DetectedLicense> = {},
): DetectedLicense {
  return {
    expression,
    location: { path: "node_modules/left-pad/LICENSE", line: 1 },
    endLine: 21,
    class: "license-file",
    kind: "text",
    rule: `text/${expression}`,
    coverage: 1,
    confidence: 1,
    ...overrides,
  };
}

/** A conclusion from the declared licence; `NONE` and `NOASSERTION` get the states that belong to them. */
export function concluded(expression: string, overrides: Partial<Conclusion> = {}): Conclusion {
  const empty = expression === NONE || expression === NOASSERTION;
  const state = expression === NONE ? "none" : empty ? "no-assertion" : "concluded";
  return {
    expression,
    state,
    basis: empty ? "nothing" : "declared",
    confidence: empty ? 0 : 1,
    reviewReasons: [],
    readings: [],
    ...overrides,
  };
}

function licensesOf(license: string | undefined): ComponentLicenses {
  return {
    declared: license === undefined ? [] : [declared(license)],
    detected: [],
    bundled: [],
    concluded: concluded(license ?? NOASSERTION),
  };
}

function purlOf(
  component: ComponentSketch & { ecosystem: string; name: string },
): string | undefined {
  if (component.origin === "first-party") return undefined;
  return formatPurl({
    type: component.ecosystem,
    namespace: component.group,
    name: component.name,
    version: component.version ?? "1.0.0",
  });
}
