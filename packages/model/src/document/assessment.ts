import type { ComponentRef } from "../component/component.ts";
import type { Acceptance, AcceptedCounts, DecisionReport } from "../decision/decision-report.ts";
import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { Localized } from "../text/localized.ts";
import type { ObligationState } from "./obligation-state.ts";
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

/** What the compatibility solver says of one licence of a finding, with everything that carries it. */
export interface LicenseCompatibility {
  /** The leaf of the expression: `ID` or `ID WITH exception`. */
  readonly license: string;
  /** What the artefact goes out under. */
  readonly outbound: string;
  readonly verdict: CompatibilityVerdict;
  readonly reason: Localized;
  /** What has to hold for `conditional`. */
  readonly conditions: readonly Localized[];
  /** The clauses that decide, each with its licence. */
  readonly clauses: readonly string[];
  readonly sources: readonly CompatibilitySource[];
  /** The sources differ; both are in {@link LicenseCompatibility.sources}. */
  readonly conflictOfSources: boolean;
}

/** `review`: the sources are silent or disagree, or a fact is missing; never read as permission. */
export type CompatibilityVerdict = "compatible" | "conditional" | "incompatible" | "review";

/** Where a statement on compatibility comes from, and what it says. */
export interface CompatibilitySource {
  readonly name: string;
  readonly value: string;
}

/** A licence under which the whole artefact could go out, or what stands against it. */
export interface OutboundCandidate {
  readonly license: string;
  readonly verdict: CompatibilityVerdict;
  /** Empty where it is possible; those with most components first. */
  readonly blockers: readonly OutboundBlocker[];
}

/** Components with one licence expression that stand against an outbound licence. */
export interface OutboundBlocker {
  readonly expression: string;
  /** `incompatible`: surely forbidden; `review`: nobody can tell yet. */
  readonly verdict: "incompatible" | "review";
  /** How many components there are. */
  readonly count: number;
  /** The first few of them, sorted. */
  readonly components: readonly ComponentRef[];
}

/**
 * Something that is passed on or run, as the context file names it, with what holds for it. What no artefact holds is
 * one of its own with the id `rest`; without a context file it is the only one.
 */
export interface ArtefactAssessment {
  readonly id: string;
  readonly name: Localized;
  /** Globs and project roots by which the context file says what belongs to it; both empty for `rest`. */
  readonly paths: readonly string[];
  readonly roots: readonly string[];
  readonly outbound: string;
  readonly context: readonly ContextAnswer[];
  /** Its components by status in this artefact. */
  readonly counts: StatusCounts;
  /** Where it shows that parts of it are sent to browsers, sorted; those parts count as passed on. */
  readonly servedBy: readonly SourceLocation[];
  /** Components that reach browsers. */
  readonly servedComponents: number;
  /** The EUPL-1.2 first. */
  readonly candidates: readonly OutboundCandidate[];
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
  /** Ids of the artefacts that it holds for, sorted; absent in documents of earlier releases. */
  readonly artefacts?: readonly string[] | undefined;
  /** The waiver that accepts it; it is still a violation, but fails no gate. */
  readonly accepted?: Acceptance | undefined;
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
  /** Ids of the artefacts that it holds for, sorted; absent in documents of earlier releases. */
  readonly artefacts?: readonly string[] | undefined;
  /** Sorted by licence and outbound licence; absent where compatibility plays no part. */
  readonly compatibility?: readonly LicenseCompatibility[] | undefined;
  /** Present where waivers accept all its violations; the open ones of the same cause are another group. */
  readonly accepted?: true | undefined;
}

/** How one component was judged: by the artefact in which most is asked of it. Every component has exactly one. */
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
  /** Ids of the artefacts that it belongs to, sorted; absent in documents of earlier releases. */
  readonly artefacts?: readonly string[] | undefined;
  /** Present where waivers accept all its violations. */
  readonly accepted?: true | undefined;
}

/** A question whose answer would clear findings. At most five are asked. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: Localized;
  readonly assumption: Localized;
  /** Group ids that the answer could clear. */
  readonly groups: readonly string[];
  /** Ids of the artefacts for which nobody answered it, sorted; absent in documents of earlier releases. */
  readonly artefacts?: readonly string[] | undefined;
}

/** The policy that judged. */
export interface PolicyIdentity {
  readonly name: string;
  readonly source: "built-in" | "file";
  /** SHA-256 of its canonical content. */
  readonly digest: string;
}

/** What the knowledge base knew of the licences that the verdicts rest on. */
export interface KnowledgeUsed {
  /** RFC 3339 date of its data. */
  readonly version: string;
  /** Records of licences that occur. */
  readonly records: number;
  /** Those of them that a jurist has reviewed. */
  readonly reviewed: number;
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
  /** Absent in documents of earlier releases. */
  readonly knowledge?: KnowledgeUsed | undefined;
  /** Of `rest`, else of the last artefact. */
  readonly context: readonly ContextAnswer[];
  /** In the order of the context file, `rest` last; absent in documents of earlier releases. */
  readonly artefacts?: readonly ArtefactAssessment[] | undefined;
  readonly rules: readonly RuleDescription[];
  readonly questions: readonly OpenQuestion[];
  /** Components by status, without those that waivers accept. */
  readonly counts: StatusCounts;
  /** Groups by status, without those that waivers accept; `fine` is always 0. */
  readonly groupCounts: StatusCounts;
  /** Absent where no waiver accepts anything. */
  readonly accepted?: AcceptedCounts | undefined;
  /** Every decision with what became of it, sorted by id; absent where there is none. */
  readonly decisions?: readonly DecisionReport[] | undefined;
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
  /** Where duties were checked: most urgent first, then by duty and licence. */
  readonly obligations?: readonly ObligationState[] | undefined;
}
