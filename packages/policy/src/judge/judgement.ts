import type { LicenseCategory } from "@lizenzlotse/knowledge";
import type { Localized, Severity, Status } from "@lizenzlotse/model";

import type { Circumstances, PolicyRule, RuleFinding } from "../contract.ts";

/** How one use of a licence was judged. */
export interface Judgement {
  readonly status: Status;
  /** Code of the rule that decided. */
  readonly rule: string;
  readonly reason: Localized;
  readonly effectiveExpression: string;
  readonly category: LicenseCategory;
  readonly delivery: Circumstances["delivery"];
  /** At most one for a rule, the most urgent first. */
  readonly findings: readonly JudgedFinding[];
}

/** A finding with the rule that made it and the expression that it is about. */
export interface JudgedFinding extends RuleFinding {
  readonly rule: string;
  readonly by: PolicyRule;
  readonly severity: Severity;
  readonly expression: string;
  /** Id of the group that it belongs to: rule and cause decide it. */
  readonly group: string;
}
