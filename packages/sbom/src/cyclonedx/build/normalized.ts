import type { ComponentKind, ExternalReference, HashAlgorithm, Scope } from "@lizenzlotse/model";

import type { BuildVersion } from "../options.ts";
import type { LicenseEntry } from "./license-entries.ts";

/** A component in the JSON form; a member without a value is not written. */
export interface NormalizedComponent {
  readonly type: ComponentKind;
  readonly name: string;
  readonly group?: string | undefined;
  readonly version?: string | undefined;
  readonly "bom-ref": string;
  readonly supplier?: OrganizationalEntity | undefined;
  readonly description?: string | undefined;
  readonly scope?: Scope | undefined;
  hashes?: readonly NormalizedHash[] | undefined;
  licenses?: readonly LicenseEntry[] | undefined;
  readonly purl?: string | undefined;
  externalReferences?: readonly NormalizedReference[] | undefined;
  properties?: readonly NormalizedProperty[] | undefined;
  readonly pedigree?: Pedigree | undefined;
  readonly evidence?: ComponentEvidence | undefined;
  manufacturer?: OrganizationalEntity | undefined;
  readonly cpe?: string | undefined;
  readonly swid?: { readonly tagId: string; readonly name: string } | undefined;
  readonly omniborId?: readonly string[] | undefined;
  readonly swhid?: readonly string[] | undefined;
}

/** How a component differs from what its maker published. */
export interface Pedigree {
  readonly patches: readonly {
    readonly type: "unofficial";
    readonly diff: { readonly url: string };
  }[];
}

/** A checksum. */
export interface NormalizedHash {
  readonly alg: HashAlgorithm;
  readonly content: string;
}

/** A link. */
export interface NormalizedReference {
  readonly url: string;
  readonly type: ExternalReference["type"];
  readonly comment?: string | undefined;
  readonly hashes?: readonly NormalizedHash[] | undefined;
}

/** A name and a value; names may repeat. */
export interface NormalizedProperty {
  readonly name: string;
  readonly value: string;
}

/** A bill of materials in the JSON form. */
export interface NormalizedBom {
  readonly $schema: string;
  readonly bomFormat: "CycloneDX";
  readonly specVersion: BuildVersion;
  readonly version: number;
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly lifecycles?: readonly { readonly phase: "pre-build" | "post-build" }[] | undefined;
    readonly tools: {
      readonly components: readonly {
        readonly type: "application";
        readonly name: string;
        readonly version: string;
      }[];
    };
    readonly component: NormalizedComponent;
    properties?: readonly NormalizedProperty[] | undefined;
    manufacturer?: OrganizationalEntity | undefined;
  };
  readonly components: readonly NormalizedComponent[];
  readonly dependencies: readonly DependencyEdges[];
  readonly compositions: readonly Composition[];
}

/** Whom a component depends on. */
export interface DependencyEdges {
  readonly ref: string;
  readonly dependsOn?: readonly string[] | undefined;
}

/** What was found, as opposed to what is concluded. */
export interface ComponentEvidence {
  readonly identity?: readonly EvidenceIdentity[] | undefined;
  readonly licenses?: readonly LicenseEntry[] | undefined;
  readonly copyright?: readonly { readonly text: string }[] | undefined;
  readonly occurrences?: readonly EvidenceOccurrence[] | undefined;
}

/** What a component was taken for, and by what. */
export interface EvidenceIdentity {
  readonly field: "purl";
  readonly confidence: number;
  readonly concludedValue: string;
  readonly methods: readonly IdentityMethod[];
}

/** One way in which a component was recognised. */
export interface IdentityMethod {
  readonly technique: "manifest-analysis" | "other";
  /** 0 to 1. */
  readonly confidence: number;
  /** The file that tells it. */
  readonly value: string;
}

/** A place that shows the component or one of its licences. */
export interface EvidenceOccurrence {
  readonly location: string;
  readonly line?: number | undefined;
  readonly additionalContext: string;
}

/** How much of what the named refs consist of, or depend on, the document tells. */
export interface Composition {
  readonly aggregate: "complete" | "incomplete" | "unknown";
  readonly assemblies?: readonly string[] | undefined;
  readonly dependencies?: readonly string[] | undefined;
}

/** An organisation of the format. */
export interface OrganizationalEntity {
  readonly name?: string;
  readonly url?: readonly string[];
  readonly contact?: readonly { readonly name?: string; readonly email?: string }[];
}
