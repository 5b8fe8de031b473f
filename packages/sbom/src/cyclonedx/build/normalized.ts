import type { Serialize } from "@cyclonedx/cyclonedx-library";

import type { CycloneDxVersion } from "../options.ts";
import type { LicenseEntry } from "./license-entries.ts";

type LibraryBom = Serialize.JSON.Types.Normalized.Bom;
type LibraryComponent = Serialize.JSON.Types.Normalized.Component;
type LibraryMetadata = Serialize.JSON.Types.Normalized.Metadata;

/** A component as the library's normaliser gives it, with what its models cannot say. */
export interface NormalizedComponent extends Omit<
  LibraryComponent,
  "licenses" | "evidence" | "swid"
> {
  licenses?: readonly LicenseEntry[] | undefined;
  evidence?: ComponentEvidence | undefined;
  manufacturer?: OrganizationalEntity | undefined;
  swid?: { readonly tagId: string; readonly name: string } | undefined;
  omniborId?: readonly string[] | undefined;
  swhid?: readonly string[] | undefined;
}

/** A bill of materials as the library's normaliser gives it, with what its models cannot say. */
export interface NormalizedBom extends Omit<LibraryBom, "components" | "metadata"> {
  readonly specVersion: CycloneDxVersion;
  components: NormalizedComponent[];
  metadata: Omit<LibraryMetadata, "component"> & {
    component: NormalizedComponent;
    manufacturer?: OrganizationalEntity;
  };
  compositions?: readonly Composition[];
}

/** What was found, as opposed to what is concluded. */
export interface ComponentEvidence {
  readonly licenses?: readonly LicenseEntry[] | undefined;
  readonly copyright?: readonly { readonly text: string }[] | undefined;
  readonly occurrences?: readonly EvidenceOccurrence[] | undefined;
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
