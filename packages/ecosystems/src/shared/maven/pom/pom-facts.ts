/** What a `pom.xml` says, before inheritance and interpolation: values may hold `${…}`. Lines are 1-based. */
export interface PomFacts {
  readonly groupId?: string | undefined;
  readonly artifactId?: string | undefined;
  readonly version?: string | undefined;
  readonly packaging?: string | undefined;
  readonly parent?: ParentFacts | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly organization?: string | undefined;
  readonly scmUrl?: string | undefined;
  readonly issuesUrl?: string | undefined;
  readonly licenses: readonly LicenseFacts[];
  readonly modules: readonly string[];
  readonly profiles: readonly ProfileFacts[];
  readonly relocation?: RelocationFacts | undefined;
  readonly settings: ModelSettings;
}

/** The part of a model that profiles and parents contribute to. */
export interface ModelSettings {
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly DependencyFacts[];
  /** `<dependencyManagement>`. */
  readonly managed: readonly DependencyFacts[];
}

/** `<parent>`: what it inherits from, and where that may lie in the tree. */
export interface ParentFacts {
  readonly groupId?: string | undefined;
  readonly artifactId?: string | undefined;
  readonly version?: string | undefined;
  /** `undefined`: not stated, so `../pom.xml`; empty: do not look in the tree. */
  readonly relativePath?: string | undefined;
  readonly line: number;
}

/** One `<license>`. */
export interface LicenseFacts {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly line: number;
}

/** One `<profile>`. */
export interface ProfileFacts {
  readonly activeByDefault: boolean;
  /** The profile is active while this property is not set (`<name>!skip</name>`). */
  readonly unlessProperty?: string | undefined;
  readonly modules: readonly string[];
  readonly settings: ModelSettings;
}

/** One `<dependency>`. */
export interface DependencyFacts {
  readonly groupId?: string | undefined;
  readonly artifactId?: string | undefined;
  readonly version?: string | undefined;
  readonly type?: string | undefined;
  readonly classifier?: string | undefined;
  readonly scope?: string | undefined;
  readonly optional?: string | undefined;
  readonly exclusions: readonly ExclusionFacts[];
  readonly line: number;
}

/** One `<exclusion>`; `*` excludes everything. */
export interface ExclusionFacts {
  readonly groupId: string;
  readonly artifactId: string;
}

/** `<distributionManagement><relocation>`: where the artefact moved to; what is absent did not change. */
export interface RelocationFacts {
  readonly groupId?: string | undefined;
  readonly artifactId?: string | undefined;
  readonly version?: string | undefined;
}
