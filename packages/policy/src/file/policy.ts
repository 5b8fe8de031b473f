import type { LicenseCategory, Provision, Recipient, Combine } from "@lizenzlotse/knowledge";
import type { Localized, PolicyIdentity, Scope, Severity, Status, Usage } from "@lizenzlotse/model";

import type { PackagePattern } from "../range/package-pattern.ts";
import type { OpenCodeList, OpenCodeListing } from "./open-code-list.ts";

/** Categories that a policy gives a status; what is unknown has its own setting. */
export type JudgedCategory = Exclude<LicenseCategory, "unknown">;

/** Circumstances that turn `must-act` into `check`. */
export type Relief = "same-license" | "separate-program";

/** Names of the policies that come with the tool. */
export type BuiltInPolicyName = "verwaltung" | "strict" | "permissive" | "opencode";

/** What a stated rule says about what it matches, the mildest first. Only `allow` makes anything milder. */
export type Decision = "allow" | "review" | "deny";

/** Whose the judged thing is: a component that is used, a single file of the project, or the project's own code. */
export type Role = "dependency" | "own-file" | "own-project";

/** Settings that are not about a single licence. */
export interface PolicySettings {
  readonly categories: Readonly<Record<JudgedCategory, Status>>;
  /** Status of a delivered component whose licence is not known. Never `fine`. */
  readonly onUnknown: Exclude<Status, "fine">;
  readonly reliefs: ReadonlySet<Relief>;
  readonly severity: Readonly<Record<Exclude<Status, "fine">, Severity>>;
}

/** A complete, validated policy: one or several files, each on top of the one that it extends. */
export interface Policy extends PolicySettings {
  readonly identity: PolicyIdentity;
  /** The farthest first: what comes with the tool, then the central file, then the nearer ones. */
  readonly layers: readonly PolicyLayer[];
  /** Absent: nobody supplied one, and nothing is known about openCode. */
  readonly openCode?: OpenCodeList | undefined;
}

/** One file of a policy. */
export interface PolicyLayer {
  readonly name: string;
  /** Name of a built-in policy, or of the file as it was given. */
  readonly origin: string;
  /** The first that matches decides for this file. */
  readonly rules: readonly StatedRule[];
  readonly mayLoosen: Permission;
}

/** A rule as a policy file states it, under `rules` or on one of the lists. */
export interface StatedRule {
  /** Unique in its file; for an entry of a list its name, for example `deny/JSON`. */
  readonly id: string;
  readonly decision: Decision;
  readonly when: Conditions;
  /** Why, in the words of those who wrote the policy. */
  readonly reason?: Localized | undefined;
  /** Absent: what the policy says for the status. */
  readonly severity?: Severity | undefined;
  readonly place: Place;
}

/** Where something is written. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

/** All that are present must hold; of a list one is enough. */
export interface Conditions {
  /** Canonical leaves, or patterns with `*`. */
  readonly licenses?: readonly string[] | undefined;
  readonly categories?: readonly JudgedCategory[] | undefined;
  /** Ids of obligations that the licence brings in the circumstances. */
  readonly obligations?: readonly string[] | undefined;
  readonly osiApproved?: boolean | undefined;
  readonly fsfFree?: boolean | undefined;
  readonly openCode?: readonly OpenCodeListing[] | undefined;
  readonly provide?: readonly Provision[] | undefined;
  readonly recipient?: readonly Recipient[] | undefined;
  readonly combine?: readonly Combine[] | undefined;
  readonly modified?: boolean | undefined;
  /** Canonical leaves or patterns, of the licence that the project goes out under. */
  readonly outbound?: readonly string[] | undefined;
  readonly scopes?: readonly Scope[] | undefined;
  readonly usages?: readonly Usage[] | undefined;
  /** Globs of the places that name the component. */
  readonly paths?: readonly string[] | undefined;
  readonly packages?: readonly PackagePattern[] | undefined;
  /** Absent: components and single files, but not the project's own code. */
  readonly roles?: readonly Role[] | undefined;
}

/** What those who extend a file may decide more mildly than it does. */
export type Permission = "all" | GrantedPermission;

/** Empty lists permit nothing. */
export interface GrantedPermission {
  readonly licenses: readonly string[];
  readonly categories: readonly JudgedCategory[];
  /** Ids of rules of the same file. */
  readonly rules: readonly string[];
  readonly settings: readonly LoosenableSetting[];
}

/** Settings beside the categories. */
export type LoosenableSetting = "onUnknown" | "reliefs" | "severity";
