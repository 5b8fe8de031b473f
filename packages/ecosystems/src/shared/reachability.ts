import { compareText, type Scope, type Usage } from "@lizenzlotse/model";

/** What a project asks for directly. */
export interface UsageRoot {
  readonly key: string;
  readonly usage: Usage;
  /** It may be absent at run time. */
  readonly optional: boolean;
}

/** An edge of the dependency graph. */
export interface UsageEdge {
  readonly key: string;
  readonly optional: boolean;
}

/** How a package is used: the answer of {@link computeUsages}. */
export interface ComputedUsage {
  /** Sorted, never empty. */
  readonly usages: readonly Usage[];
  readonly scope: Scope;
}

/**
 * Finds out what every package is used for, where the lockfile does not say: by following the edges from the
 * project's direct dependencies.
 *
 * `required`: reached from production without an optional edge; `optional`: from production, but only through one;
 * `excluded`: not from production at all. Takes time linear in the edges.
 *
 * @param edgesOf - edges of a package; keys that do not exist may be named and get an answer too.
 * @returns an answer for every key that is reached; what is missing is not used by anything known.
 */
export function computeUsages(
  roots: readonly UsageRoot[],
  edgesOf: (key: string) => readonly UsageEdge[],
): ReadonlyMap<string, ComputedUsage> {
  const usagesByKey = new Map<string, Usage[]>();
  for (const usage of [...new Set(roots.map((root) => root.usage))].sort(compareText)) {
    const starts = roots.filter((root) => root.usage === usage);
    for (const key of reach(starts, edgesOf)) {
      const usages = usagesByKey.get(key);
      if (usages === undefined) usagesByKey.set(key, [usage]);
      else usages.push(usage);
    }
  }
  const required = reach(
    roots.filter((root) => root.usage === "production" && !root.optional),
    (key) => edgesOf(key).filter((edge) => !edge.optional),
  );
  return new Map(
    [...usagesByKey].map(([key, usages]) => [
      key,
      { usages, scope: scopeOf(key, usages, required) },
    ]),
  );
}

function scopeOf(key: string, usages: readonly Usage[], required: ReadonlySet<string>): Scope {
  if (required.has(key)) return "required";
  return usages.includes("production") ? "optional" : "excluded";
}

function reach(
  starts: readonly { readonly key: string }[],
  edgesOf: (key: string) => readonly UsageEdge[],
): ReadonlySet<string> {
  const reached = new Set(starts.map((start) => start.key));
  // A set may grow while it is iterated: it serves as the queue as well.
  for (const key of reached) {
    for (const edge of edgesOf(key)) reached.add(edge.key);
  }
  return reached;
}

/** In the order of outputs. */
const USAGES: readonly Usage[] = ["build", "development", "production", "test"];

/** What one package is used for that has several entries: whatever any of them is used for. */
export function joinUsages(left: ComputedUsage | undefined, right: ComputedUsage): ComputedUsage {
  if (left === undefined) return right;
  const scopes = [left.scope, right.scope];
  return {
    usages: USAGES.filter((usage) => left.usages.includes(usage) || right.usages.includes(usage)),
    scope: (["required", "optional"] as const).find((each) => scopes.includes(each)) ?? "excluded",
  };
}
