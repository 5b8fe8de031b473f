import type {
  EffectiveDependency,
  EffectivePom,
} from "../../shared/maven/effective/effective-pom.ts";
import type { MavenScope } from "./scopes.ts";

/** Everything that a project uses. */
export interface Resolution {
  readonly direct: readonly ArtifactEdge[];
  /** By conflict key, nearest first. */
  readonly artifacts: ReadonlyMap<string, ResolvedArtifact>;
  /** Whether every POM was there. */
  readonly complete: boolean;
}

/** One artefact that a project uses. */
export interface ResolvedArtifact {
  /** With management and relocation applied. */
  readonly dependency: EffectiveDependency;
  /** The direct dependency that brought it first. */
  readonly broughtBy: EffectiveDependency;
  /** Absent where its POM was not found or it has no fixed version. */
  readonly model?: EffectivePom | undefined;
  readonly edges: readonly ArtifactEdge[];
}

/** An edge to the artefact that was chosen for a key, whatever version the edge asked for. */
export interface ArtifactEdge {
  /** Conflict key. */
  readonly key: string;
  readonly scope: MavenScope;
  /** The project's management sets the scope: it holds whatever the way to the artefact is. */
  readonly scopeIsManaged: boolean;
  readonly optional: boolean;
}
