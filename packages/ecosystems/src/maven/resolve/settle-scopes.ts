import type { ArtifactEdge, Resolution } from "./resolution.ts";
import { deriveScope, isWider, type MavenScope } from "./scopes.ts";

/** How an artefact is used by the project as a whole. */
export interface ArtifactUse {
  readonly scope: MavenScope;
  /** Reached through optional dependencies only. */
  readonly optional: boolean;
}

/**
 * Finds the scope of every artefact: that of a direct dependency is as stated; of all ways to another one the
 * widest counts. Uses only grow, at most six times an artefact, so this ends.
 */
export function settleScopes({ direct, artifacts }: Resolution): ReadonlyMap<string, ArtifactUse> {
  const uses = new Map<string, ArtifactUse>();
  for (const { key, scope, optional } of direct) uses.set(key, { scope, optional });
  const stated: ReadonlySet<string> = new Set(uses.keys());
  const queue = [...uses.keys()];
  for (const key of queue) {
    const use = uses.get(key);
    if (use === undefined) continue;
    for (const edge of artifacts.get(key)?.edges ?? []) {
      const known = uses.get(edge.key);
      const scopeIsStated = known !== undefined && stated.has(edge.key);
      const reached = useThrough(use, edge);
      // The stated scope stays; that another way is not optional still counts.
      const joined = widen(known, scopeIsStated ? { ...reached, scope: known.scope } : reached);
      if (joined === known) continue;
      uses.set(edge.key, joined);
      queue.push(edge.key);
    }
  }
  return uses;
}

function useThrough(parent: ArtifactUse, edge: ArtifactEdge): ArtifactUse {
  return {
    scope: edge.scopeIsManaged ? edge.scope : deriveScope(parent.scope, edge.scope),
    optional: parent.optional || edge.optional,
  };
}

/** @returns the known use itself where the other adds nothing. */
function widen(known: ArtifactUse | undefined, other: ArtifactUse): ArtifactUse {
  if (known === undefined) return other;
  const scope = isWider(other.scope, known.scope) ? other.scope : known.scope;
  const optional = known.optional && other.optional;
  return scope === known.scope && optional === known.optional ? known : { scope, optional };
}
