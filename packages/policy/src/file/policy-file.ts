import type { Combine, Provision, Recipient } from "@lizenzlotse/knowledge";
import type { Scope, Severity, Status, Usage } from "@lizenzlotse/model";

import type { OpenCodeListing } from "./open-code-list.ts";
import type { Decision, JudgedCategory, LoosenableSetting, Relief, Role } from "./policy.ts";

/** A status that asks for something. */
export type Demand = Exclude<Status, "fine">;

type OneOrMore<T> = T | readonly T[];

/** A policy file as it is written; what is absent comes from the policy that it extends. */
export interface PolicyFile {
  /** Version 0 is version 1 without `rules`, `mayLoosen`, `openCodeList`, patterns, and other files in `extends`. */
  readonly version: 0 | 1;
  readonly name: string;
  /** A built-in policy, or a file relative to this one. Default `verwaltung`. */
  readonly extends?: string | undefined;
  readonly mayLoosen?: "all" | PermissionFields | undefined;
  readonly categories?: Readonly<Partial<Record<JudgedCategory, Status | undefined>>> | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly rules?: readonly RuleFields[] | undefined;
  readonly openCodeList?: OpenCodeListFields | undefined;
  readonly onUnknown?: Demand | undefined;
  readonly reliefs?: readonly Relief[] | undefined;
  readonly severity?: Readonly<Partial<Record<Demand, Severity | undefined>>> | undefined;
}

/** A rule as it is written. */
export interface RuleFields {
  readonly id: string;
  readonly decide: Decision;
  readonly reason: string | { readonly de: string; readonly en: string };
  readonly severity?: Severity | undefined;
  readonly when: ConditionFields;
}

/** Conditions as they are written. */
export interface ConditionFields {
  readonly licenses?: OneOrMore<string> | undefined;
  readonly categories?: OneOrMore<JudgedCategory> | undefined;
  readonly obligations?: OneOrMore<string> | undefined;
  readonly osiApproved?: boolean | undefined;
  readonly fsfFree?: boolean | undefined;
  readonly openCode?: OneOrMore<OpenCodeListing> | undefined;
  readonly provide?: OneOrMore<Provision> | undefined;
  readonly recipient?: OneOrMore<Recipient> | undefined;
  readonly combine?: OneOrMore<Combine> | undefined;
  readonly modified?: boolean | undefined;
  readonly outbound?: OneOrMore<string> | undefined;
  readonly scopes?: OneOrMore<Scope> | undefined;
  readonly usages?: OneOrMore<Usage> | undefined;
  readonly paths?: OneOrMore<string> | undefined;
  readonly packages?: OneOrMore<string> | undefined;
  readonly roles?: OneOrMore<Role> | undefined;
}

/** A permission as it is written. */
export interface PermissionFields {
  readonly licenses?: readonly string[] | undefined;
  readonly categories?: readonly JudgedCategory[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly settings?: readonly LoosenableSetting[] | undefined;
}

/** The openCode list as it is written. */
export interface OpenCodeListFields {
  readonly asOf: string;
  readonly source: string;
  readonly licenses: readonly string[];
}

/** A policy file that leaves nothing to another: what the built-in ones are. */
export interface CompletePolicyFile extends PolicyFile {
  readonly categories: Readonly<Record<JudgedCategory, Status>>;
  readonly onUnknown: Demand;
  readonly reliefs: readonly Relief[];
  readonly severity: Readonly<Record<Demand, Severity>>;
}
