import type { CategoryFact, Combine, Judgement, Provision } from "@lizenzlotse/knowledge";
import type {
  EvidenceStep,
  LicenseCompatibility,
  Localized,
  ReviewReason,
  RuleDescription,
  Severity,
  Status,
} from "@lizenzlotse/model";

import type { Situation } from "./context/situation.ts";
import type { Policy, Role, StatedRule } from "./file/policy.ts";
import type { Candidates } from "./select/candidates.ts";

/** One rule: if these facts, then this finding, because of this source. One folder each. */
export interface PolicyRule {
  readonly description: RuleDescription;
  /** Whether it looks at licences that are used, at the project's own, or at both. */
  readonly judges: "license" | "project" | "both";
  /** Pure, and independent of every other component: equal subjects have equal findings. */
  evaluate(subject: Subject): RuleFinding | undefined;
  /** Pure: the texts of one item, from all that was found for one cause. */
  summarize(group: GroupFacts): GroupTexts;
}

/** One licence of a component in its circumstances. It never tells which component it is. */
export interface RuleSubject {
  /** `ID` or `ID WITH exception`; `NONE` or `NOASSERTION` where there is no licence. */
  readonly leaf: string;
  readonly fact: CategoryFact;
  readonly circumstances: Circumstances;
  readonly situation: Situation;
  readonly policy: Policy;
}

/** What a rule sees. */
export interface Subject extends RuleSubject {
  /** The rule of the policy that decides about the leaf. */
  readonly stated: StatedRule | undefined;
  /** That rule names the licence and may settle that nobody else knows it. */
  readonly isSettled: boolean;
  /**
   * Whether the licence fits what the artefact goes out under; absent for what is not delivered, and where nothing is
   * known of the licence or of the outbound one.
   */
  readonly compatibility: Judgement | undefined;
  /** The same, if the component were combined in another way. */
  readonly compatibilityAs: (combine: Combine) => Judgement | undefined;
}

/** How a component is used, as far as rules may ask. */
export interface Circumstances {
  /** `own-file`: a file of the project under a licence of its own. */
  readonly role: Role;
  /** Whether it is part of what is run or passed on; development, test and build tools are not. */
  readonly delivery: "delivered" | "not-delivered";
  /** How it is combined with the project's code; absent where nobody said and its kind does not tell. */
  readonly combine: Combine | undefined;
  /** The same, roughly. `separate`: its own process or container; `merged`: in one work with the project's own code. */
  readonly combination: "linked" | "merged" | "separate";
  readonly modification: "unmodified" | "modified";
  /** The ways in which this component reaches others: not all parts of an artefact are sent to browsers. */
  readonly provide: readonly Provision[];
  /** The scan shows that it is sent to browsers. */
  readonly reachesBrowsers: boolean;
  /** `image`: a container image, which holds software of its own that no manifest lists. */
  readonly content: "package" | "image";
  /** The command that would bring the missing licence data, where there is one. */
  readonly evidenceCommand: string | undefined;
  /** The rules of the policy that are about the component. */
  readonly candidates: Candidates;
  /** Present where the sources do not agree. */
  readonly review: ReviewFacts | undefined;
}

/** What is open about a conclusion. */
export interface ReviewFacts {
  /** Sorted and never empty. */
  readonly reasons: readonly ReviewReason[];
  /** Expressions of all readings, the most careful first. */
  readonly readings: readonly string[];
  /** The most urgent status that a reading could have. */
  readonly worstStatus: Status;
}

/** What a rule has against a licence. The cause decides the grouping: equal rule and cause are one item. */
export interface RuleFinding {
  readonly status: Exclude<Status, "fine">;
  /** Absent: what the policy says for the status. */
  readonly severity?: Severity | undefined;
  /** Stable key of the cause, for example the licence id. */
  readonly cause: string;
  /** Why this component, in one or two sentences. */
  readonly reason: Localized;
  /** Ids of the context answers it rests on. */
  readonly assumptions: readonly string[];
  /** What the compatibility solver said, where the finding rests on it. */
  readonly compatibility?: LicenseCompatibility | undefined;
  /** The rule of the policy that it carries out. */
  readonly stated?: StatedRule | undefined;
}

/** All findings of one rule with one cause. */
export interface GroupFacts {
  readonly cause: string;
  /** The rule of the policy that they carry out. */
  readonly stated: StatedRule | undefined;
  readonly status: Exclude<Status, "fine">;
  /** Components. */
  readonly count: number;
  /** Those of them that are development, test or build tools. */
  readonly notDelivered: number;
  /** Distinct expressions that the findings are about, sorted. */
  readonly expressions: readonly string[];
  /** Names of the first few components, sorted. */
  readonly examples: readonly string[];
  readonly situation: Situation;
  /** Steps that would bring the missing licence data, those that settle most first. */
  readonly steps: readonly SettlingStep[];
}

/** A step of the scan with the components of one group that it would settle. */
export interface SettlingStep extends Pick<EvidenceStep, "command" | "manifest"> {
  readonly settles: number;
}

/** The texts of a finding group. */
export interface GroupTexts {
  readonly title: Localized;
  readonly reason: Localized;
  /** Most useful first; the first is a concrete step. */
  readonly actions: readonly Localized[];
}
