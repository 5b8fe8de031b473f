import { canonicalExpression } from "@lizenzlotse/licenses";
import {
  NOASSERTION,
  NONE,
  parsePurl,
  type Component,
  type ComponentKind,
  type Conclusion,
  type Usage,
} from "@lizenzlotse/model";

import type { Role } from "../file/policy.ts";

/** What may be said of a component that no scan found; what is absent is the most usual. */
export interface SampleFields {
  /** SPDX expression, `NONE` or `NOASSERTION`. Default `NOASSERTION`. */
  readonly license?: string | undefined;
  /** A purl. */
  readonly package?: string | undefined;
  readonly role?: Role | undefined;
  readonly kind?: ComponentKind | undefined;
  readonly usage?: Usage | undefined;
  readonly modified?: boolean | undefined;
  /** Where it is named, for example `frontend/package-lock.json`. */
  readonly path?: string | undefined;
}

/** A component to try a policy on: by default a third-party library in production. */
export function sampleComponent(fields: SampleFields): Component {
  const { package: purl, role = "dependency", usage = "production", path = "sample" } = fields;
  return {
    ...identityOf(purl, role, path),
    kind: fields.kind ?? KINDS[role],
    origin: role === "dependency" ? "third-party" : "first-party",
    scope: usage === "production" ? "required" : "excluded",
    usages: [usage],
    occurrences: [{ location: { path }, source: "lockfile", usages: [usage] }],
    hashes: [],
    references: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
    licenses: {
      declared: [],
      detected: [],
      bundled: [],
      concluded: conclusionOf(fields.license ?? NOASSERTION),
    },
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: [],
      modification: fields.modified === true ? "modified" : "unknown",
    },
  };
}

type Identity = Pick<Component, "ref" | "ecosystem" | "group" | "name" | "version" | "purl">;

function identityOf(purl: string | undefined, role: Role, path: string): Identity {
  const parts = purl === undefined ? undefined : parsePurl(purl);
  if (parts === undefined) return { ref: REFS[role](path), ecosystem: "sample", name: "sample" };
  const { type, namespace, name, version } = parts;
  return { ref: purl ?? name, ecosystem: type, group: namespace, name, version, purl };
}

const REFS: Readonly<Record<Role, (path: string) => string>> = {
  dependency: () => "pkg:generic/sample",
  "own-file": (path) => `file:${path}`,
  "own-project": (path) => `first-party:${path}`,
};

const KINDS: Readonly<Record<Role, ComponentKind>> = {
  dependency: "library",
  "own-file": "file",
  "own-project": "application",
};

function conclusionOf(license: string): Conclusion {
  const shared = { basis: "declared", confidence: 1, reviewReasons: [], readings: [] } as const;
  if (license === NONE) return { ...shared, expression: NONE, state: "none" };
  const expression = license === NOASSERTION ? undefined : canonicalExpression(license);
  if (expression === undefined) {
    return { ...shared, expression: NOASSERTION, state: "no-assertion", confidence: 0 };
  }
  return { ...shared, expression, state: "concluded" };
}
