import type { PackageFacts } from "@lizenzlotse/model";

/**
 * A registry or a service that knows the licences of published packages. One folder each; the registry is the only
 * other place that knows it. It says what to ask and reads what comes back; the connection, its limits and the memory
 * of earlier answers are not its business.
 */
export interface LicenseSource {
  /** Stable, in settings and documents. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** `registry`: serves the package, with its author's own statement. `aggregator`: looked at it, for all registries. */
  readonly kind: "registry" | "aggregator";
  /** Types of package URLs that it knows. */
  readonly purlTypes: readonly string[];
  /** Where it is, with a slash at the end; a mirror can be configured in its place. */
  readonly origin: string;
  /** Most packages that one call of {@link LicenseSource.ask} may be about. */
  readonly packagesPerRequest: number;
  /** As its operators ask for, or fewer. */
  readonly requestsPerSecond: number;
  /**
   * Asks about packages of its types.
   *
   * @param fetch - asks the source's own origin and nothing else.
   * @returns an answer for each package that it knows, whether or not a licence is in it.
   */
  ask(
    packages: readonly PublishedPackage[],
    fetch: FetchDocument,
  ): Promise<readonly PackageAnswer[]>;
}

/** A version of a package as a registry names it. */
export interface PublishedPackage {
  /** Canonical. */
  readonly purl: string;
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version: string;
}

/** What a source says about one package. */
export interface PackageAnswer extends PackageFacts {
  readonly purl: string;
}

/** An answer with the id of the source that gave it. */
export interface SourcedAnswer extends PackageAnswer {
  readonly source: string;
}

/** What is asked, relative to the origin of the source. */
export interface DocumentRequest {
  /** Without a slash at its start; percent-encoded. */
  readonly path: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
}

/** What came back. */
export interface FetchedDocument {
  /** What was asked, as a person can open it. */
  readonly address: string;
  readonly text: string;
  /** RFC 3339 date. */
  readonly askedOn: string;
}

/**
 * Asks the origin of a source.
 *
 * @returns `undefined` where the source has no such document.
 * @throws {SourceFailure} where it does not answer, refuses, or exceeds a limit.
 */
export type FetchDocument = (request: DocumentRequest) => Promise<FetchedDocument | undefined>;

/** Why a source could not be asked, as a person should read it; English, translated where it is shown. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
}

/** The other side leads elsewhere, and what was sent may not go along. */
export class RedirectRefused extends SourceFailure {}
