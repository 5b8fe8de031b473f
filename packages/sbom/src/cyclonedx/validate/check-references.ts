import type { CycloneDxProblem } from "./problem.ts";

/** The part of a valid document in which components are named. */
interface ReferencingBom {
  readonly metadata?: { readonly component?: ReferencedComponent };
  readonly components?: readonly ReferencedComponent[];
  readonly dependencies?: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
  readonly compositions?: readonly {
    readonly assemblies?: readonly string[];
    readonly dependencies?: readonly string[];
  }[];
}

interface ReferencedComponent {
  readonly "bom-ref"?: string;
  readonly components?: readonly ReferencedComponent[];
}

/**
 * What the schema cannot say: every reference is given once, and every one that is used is given.
 *
 * @param bom - valid under the schema.
 */
export function checkReferences(bom: ReferencingBom): readonly CycloneDxProblem[] {
  const { given, problems } = givenReferences(bom);
  const unresolved: CycloneDxProblem[] = [];
  // Services, vulnerabilities and much else can be referred to; they are only looked for where components do not do.
  let others: ReadonlySet<string> | undefined;
  for (const { path, refs } of usedReferences(bom)) {
    for (const ref of refs) {
      // A BOM-Link leads into another document.
      if (given.has(ref) || ref.startsWith("urn:cdx:")) continue;
      others ??= allReferences(bom);
      if (!others.has(ref)) unresolved.push({ path, message: `${ref} names no component` });
    }
  }
  return [...problems, ...unresolved];
}

function allReferences(bom: unknown): ReadonlySet<string> {
  const references = new Set<string>();
  const pending: unknown[] = [bom];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    const { "bom-ref": reference } = value as Readonly<Record<string, unknown>>;
    if (typeof reference === "string") references.add(reference);
    for (const inner of Object.values(value)) if (typeof inner === "object") pending.push(inner);
  }
  return references;
}

function givenReferences(bom: ReferencingBom): {
  readonly given: ReadonlySet<string>;
  readonly problems: CycloneDxProblem[];
} {
  const problems: CycloneDxProblem[] = [];
  const given = new Set<string>();
  const pending = [bom.metadata?.component ?? {}, ...(bom.components ?? [])];
  for (const component of pending) {
    const ref = component["bom-ref"];
    if (ref !== undefined && given.has(ref)) {
      problems.push({ path: "/components", message: `the reference ${ref} is given twice` });
    }
    if (ref !== undefined) given.add(ref);
    for (const nested of component.components ?? []) pending.push(nested);
  }
  return { given, problems };
}

function* usedReferences(
  bom: ReferencingBom,
): Iterable<{ readonly path: string; readonly refs: readonly string[] }> {
  for (const { ref, dependsOn } of bom.dependencies ?? []) {
    yield { path: "/dependencies", refs: [ref, ...(dependsOn ?? [])] };
  }
  for (const { assemblies, dependencies } of bom.compositions ?? []) {
    yield { path: "/compositions", refs: [...(assemblies ?? []), ...(dependencies ?? [])] };
  }
}
