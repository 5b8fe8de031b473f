import type { SourceLocation } from "@lizenzlotse/model";

import type { Coordinates } from "../pom/coordinates.ts";
import type { ExclusionFacts, LicenseFacts } from "../pom/pom-facts.ts";
import type { LocatedPom } from "../repository/located-pom.ts";

/** A POM with everything that it inherits, imports and refers to. */
export interface EffectivePom {
  readonly pom: LocatedPom;
  /** May hold `${…}` where nothing defines a value. */
  readonly coordinates: Coordinates;
  readonly description?: string | undefined;
  readonly organization?: string | undefined;
  readonly url?: string | undefined;
  readonly scmUrl?: string | undefined;
  readonly issuesUrl?: string | undefined;
  /** Of the POM itself, or of the nearest ancestor that states any. */
  readonly licenses: StatedLicenses | undefined;
  /** Its own and inherited ones, versions and scopes filled in from {@link EffectivePom.managed}. */
  readonly dependencies: readonly EffectiveDependency[];
  /** `dependencyManagement` with imported BOMs, by {@link managementKey}. */
  readonly managed: ReadonlyMap<string, EffectiveDependency>;
  /** Where the artefact moved to. */
  readonly relocation?: Coordinates | undefined;
  /** Whether the POM and its ancestors were read without a complaint. */
  readonly isWhole: boolean;
  /** Parents and BOMs that were found nowhere, so that values may lack. */
  readonly missing: readonly MissingPom[];
}

/** `<licenses>` with the POM that states them. */
export interface StatedLicenses {
  readonly entries: readonly LicenseFacts[];
  readonly pom: Pick<LocatedPom, "path" | "origin">;
}

/** A dependency with defaults and management applied. */
export interface EffectiveDependency {
  readonly groupId: string;
  readonly artifactId: string;
  /** `undefined` where nothing states one; may be a range or hold `${…}`. */
  readonly version?: string | undefined;
  /** Default `jar`. */
  readonly type: string;
  readonly classifier?: string | undefined;
  /** `undefined` where not stated; means `compile`. */
  readonly scope?: string | undefined;
  readonly optional: boolean;
  readonly exclusions: readonly ExclusionFacts[];
  readonly location: SourceLocation;
}

/** A POM that is named but was not found. */
export interface MissingPom {
  /** `group:artifact:version`. */
  readonly name: string;
  readonly location: SourceLocation;
}

/** What `dependencyManagement` goes by (`Dependency.getManagementKey` in Maven). */
export function managementKey(
  dependency: Pick<EffectiveDependency, "groupId" | "artifactId" | "type" | "classifier">,
): string {
  const { groupId, artifactId, type, classifier = "" } = dependency;
  return `${groupId}:${artifactId}:${type}:${classifier}`;
}
