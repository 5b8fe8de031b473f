import type { LicenseCategory } from "@lizenzlotse/knowledge";
import type { PolicyIdentity, Severity, Status } from "@lizenzlotse/model";

/** Categories that a policy gives a status; what is unknown has its own setting. */
export type JudgedCategory = Exclude<LicenseCategory, "unknown">;

/** Circumstances that turn `must-act` into `check`. */
export type Relief = "same-license" | "separate-program";

/** Names of the policies that come with the tool. */
export type BuiltInPolicyName = "verwaltung" | "strict" | "permissive";

/** A complete, validated policy. */
export interface Policy {
  readonly identity: PolicyIdentity;
  readonly categories: Readonly<Record<JudgedCategory, Status>>;
  /** Canonical leaves; no leaf is on two lists. */
  readonly allow: ReadonlySet<string>;
  readonly review: ReadonlySet<string>;
  readonly deny: ReadonlySet<string>;
  /** Status of a delivered component whose licence is not known. Never `fine`. */
  readonly onUnknown: Exclude<Status, "fine">;
  readonly reliefs: ReadonlySet<Relief>;
  readonly severity: Readonly<Record<Exclude<Status, "fine">, Severity>>;
}
