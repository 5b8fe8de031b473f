import type { Combine, Provision, Recipient } from "@lizenzlotse/knowledge";

export type { Provision, Recipient } from "@lizenzlotse/knowledge";

/** How third-party code and the project's own come together. */
export type Combination = Extract<
  Combine,
  "merge" | "static" | "dynamic" | "plugin" | "process" | "data" | "bundle-font" | "build-tool"
>;

/** On what copies are handed out; a written offer of the source does for some licences only on things one can touch. */
export type Medium = "download" | "physical" | "image-registry" | "preinstalled";

/** What people answered about the use of the software. What is absent is assumed, and said so. */
export interface Context {
  /** SPDX expression under which the software goes out; `LicenseRef-proprietary` for none. */
  readonly outbound?: string | undefined;
  readonly provide?: readonly Provision[] | undefined;
  readonly recipient?: Recipient | undefined;
  readonly modified?: "yes" | "no" | undefined;
  readonly combine?: Combination | undefined;
  /** Asked by no question: what is absent is not known, and duties that depend on it stay open. */
  readonly medium?: Medium | undefined;
  /** `managed-service`: the component itself is the service that others get. */
  readonly use?: "production" | "managed-service" | undefined;
  /** Some source-available licences allow the use by government institutions. */
  readonly licensee?: "government" | undefined;
  /** What holds for single components; the first that fits decides. */
  readonly exceptions?: readonly ComponentContext[] | undefined;
}

/** What holds for components that a pattern names, instead of what holds for the whole artefact. */
export interface ComponentContext {
  /** Package URL with `*` for any text, or the path of a file or folder of the project. */
  readonly component: string;
  readonly combine?: Combination | undefined;
  readonly modified?: "yes" | "no" | undefined;
}

/** Something that is passed on or run, with what people answered about it. */
export interface ArtefactContext extends Context {
  /** Lower-case letters, digits and `-`; never `rest`. */
  readonly id: string;
  readonly name: string;
  /** Globs of manifests, files and folders in the scanned tree. */
  readonly paths: readonly string[];
  /** Manifests or folders of projects, as they stand in the scan: all that these use belongs to the artefact. */
  readonly roots: readonly string[];
}
