/** How the software reaches those who use it. */
export type Provision = "source" | "binary" | "network" | "client-bundle" | "internal";

/** Who receives or uses it. */
export type Recipient =
  "same-entity" | "other-public-body" | "contractor-exclusively-for-us" | "third-party" | "public";

/** How third-party code and the project's own come together. */
export type Combination = "merge" | "static" | "dynamic" | "plugin" | "process";

/** What people answered about the use of the software. What is absent is assumed, and said so. */
export interface Context {
  /** SPDX expression under which the software goes out; `LicenseRef-proprietary` for none. */
  readonly outbound?: string | undefined;
  readonly provide?: readonly Provision[] | undefined;
  readonly recipient?: Recipient | undefined;
  readonly modified?: "yes" | "no" | undefined;
  readonly combine?: Combination | undefined;
}
