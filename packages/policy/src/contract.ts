import type {
  Component,
  ContextAnswer,
  Localized,
  RuleDescription,
  Severity,
  Status,
} from "@lizenzlotse/model";

import type { Policy } from "./file/policy.ts";

/** One rule: if these facts, then this finding, because of this source. One folder each. */
export interface PolicyRule {
  readonly description: RuleDescription;
  /** Pure; at most one finding for a subject. */
  evaluate(subject: Subject): RuleFinding | undefined;
}

/** One component as rules see it. */
export interface Subject {
  readonly component: Component;
  /** The branch that the policy prefers, in canonical form. */
  readonly effectiveExpression: string;
  /** Category of the effective expression. */
  readonly category: string;
  /** Confidence of the category: `reviewed` by a person, curated by hand or `derived` from list flags. */
  readonly categoryConfidence: "reviewed" | "curated" | "derived" | "none";
  readonly policy: Policy;
  readonly context: ReadonlyMap<string, ContextAnswer>;
}

/** What a rule has against a component. The cause decides the grouping: equal rule and cause are one item. */
export interface RuleFinding {
  readonly status: Exclude<Status, "fine">;
  readonly severity: Severity;
  /** Stable key of the cause, for example the licence id. */
  readonly cause: string;
  readonly title: Localized;
  readonly reason: Localized;
  readonly actions: readonly Localized[];
  /** Ids of the context answers it rests on. */
  readonly assumptions: readonly string[];
}
