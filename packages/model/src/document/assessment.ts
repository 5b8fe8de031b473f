import type { ComponentRef } from "../component/component.ts";
import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { Localized } from "../text/localized.ts";
import type { ToolIdentity } from "./scan-result.ts";

/** Version of the Assessment document that this release writes; it reads every older one. */
export const ASSESSMENT_VERSION = 0;

/** The three groups that people act by, most urgent first. Unknown is never `fine`. */
export type Status = "must-act" | "check" | "fine";

/** How a violation counts for the gate; `note` never fails it. */
export type Severity = "error" | "warning" | "note";

/** A rule as it stood when the assessment was made, so that a saved one explains itself years later. */
export interface RuleDescription {
  /** Permanent, for example `license/unknown`; the same in every format. */
  readonly code: string;
  readonly title: Localized;
  /** Why the rule exists. */
  readonly explanation: Localized;
}

/** One answer about how the software is used and passed on. */
export interface ContextAnswer {
  readonly id: string;
  readonly question: Localized;
  readonly answer: Localized;
  /** Nobody answered; the value is the documented assumption. */
  readonly assumed: boolean;
}

/** A rule that one component breaks. */
export interface Violation {
  /** Stable: rule, component and licence decide it; never order, lines or other components. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly status: Exclude<Status, "fine">;
  readonly component: ComponentRef;
  /** The licence expression that breaks the rule. */
  readonly expression: string;
  /** Where the component is named. */
  readonly location?: SourceLocation | undefined;
  /** Ids of the context answers it rests on, sorted. */
  readonly assumptions: readonly string[];
  /** The group that it is shown in. */
  readonly group: string;
}

/** Violations with one cause: one item to act on. */
export interface FindingGroup {
  /** Stable: rule and cause decide it. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly status: Exclude<Status, "fine">;
  /** What it is about, in a few words. */
  readonly title: Localized;
  /** Why it needs action, with the licence or fact named. */
  readonly reason: Localized;
  /** What to do, most useful first. */
  readonly actions: readonly Localized[];
  readonly violations: readonly string[];
  readonly components: readonly ComponentRef[];
  readonly assumptions: readonly string[];
}

/** How one component was judged. Every component has exactly one. */
export interface Verdict {
  readonly component: ComponentRef;
  readonly status: Status;
  /** The rule that decided, also for `fine`, for example `license/category`. */
  readonly rule: string;
  readonly reason: Localized;
  /** The branch of an `OR` that the policy prefers and the verdict rests on. */
  readonly effectiveExpression: string;
  /** Licence category of the effective expression, a key of the knowledge base. */
  readonly category: string;
  /** Violation ids, sorted. */
  readonly violations: readonly string[];
}

/** A question whose answer would clear findings. At most five are asked. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: Localized;
  readonly assumption: Localized;
  /** Group ids that the answer could clear. */
  readonly groups: readonly string[];
}

/** The policy that judged. */
export interface PolicyIdentity {
  readonly name: string;
  readonly source: "built-in" | "file";
  /** SHA-256 of its canonical content. */
  readonly digest: string;
}

/** Verdict counts by status. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** The bounded part of an Assessment. */
export interface AssessmentHead {
  readonly kind: "lizenzlotse/assessment";
  readonly schemaVersion: typeof ASSESSMENT_VERSION;
  readonly tool: ToolIdentity;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly policy: PolicyIdentity;
  readonly context: readonly ContextAnswer[];
  readonly rules: readonly RuleDescription[];
  readonly questions: readonly OpenQuestion[];
  /** Components by status. */
  readonly counts: StatusCounts;
  /** Groups by status; `fine` is always 0. */
  readonly groupCounts: StatusCounts;
  /** Copied from the scan. */
  readonly complete: boolean;
}

/** The second hub: a scan judged under a context and a policy. */
export interface Assessment {
  readonly head: AssessmentHead;
  /** Most urgent first, then by severity, rule and id. */
  readonly groups: readonly FindingGroup[];
  /** Sorted by component. */
  readonly verdicts: readonly Verdict[];
  /** Sorted by id. */
  readonly violations: readonly Violation[];
}
