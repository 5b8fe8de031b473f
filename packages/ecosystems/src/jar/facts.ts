import type { TreePath } from "@lizenzlotse/model";

import type { StatedLicenses } from "../shared/maven/effective/effective-pom.ts";
import type { ParentFacts } from "../shared/maven/pom/pom-facts.ts";

/** A Java archive with what it says of itself. */
export interface JarFacts {
  readonly path: TreePath;
  readonly manifest: ManifestFacts | undefined;
  /** What Maven left in it, by path: of itself, and where others were put in, of them. */
  readonly descriptors: readonly MavenDescriptor[];
}

/** The main section of `META-INF/MANIFEST.MF`. */
export interface ManifestFacts {
  readonly path: TreePath;
  /** By name in lower case: names are not case-sensitive. */
  readonly attributes: ReadonlyMap<string, ManifestAttribute>;
}

/** One attribute, put together from its lines. */
export interface ManifestAttribute {
  readonly value: string;
  /** 1-based, of its first line. */
  readonly line: number;
}

/** Coordinates as `pom.properties` states them, with what the POM beside it adds. */
export interface MavenDescriptor {
  readonly path: TreePath;
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string | undefined;
  readonly pom: EmbeddedPom | undefined;
}

/** What a POM says without its parents, which are not in the archive, and the licences that it has from them. */
export interface EmbeddedPom {
  readonly path: TreePath;
  readonly groupId: string | undefined;
  readonly artifactId: string | undefined;
  readonly version: string | undefined;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly organization: string | undefined;
  readonly licenses: readonly EmbeddedLicense[];
  readonly parent: ParentFacts | undefined;
  /** Of the nearest ancestor that states any; only where the POM itself states none. */
  readonly inherited?: StatedLicenses | undefined;
}

/** One `<license>`. */
export interface EmbeddedLicense {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly line: number;
}
