import type { ScanSubject } from "@lizenzlotse/model";

import { createExplainer, type VerdictExplanation } from "../explain/explain-verdict.ts";
import { sampleComponent } from "../explain/sample-component.ts";
import type { Policy } from "../file/policy.ts";
import type { PolicyExpectation, PolicyTest } from "./policy-test-file.ts";

/** How one case ended. */
export interface PolicyTestResult {
  readonly test: PolicyTest;
  readonly explanation: VerdictExplanation;
  /** What was expected and is not so; empty where the case passed. */
  readonly differences: readonly PolicyDifference[];
}

/** An expectation that was not met. */
export interface PolicyDifference {
  readonly about: keyof PolicyExpectation;
  readonly expected: string;
  readonly actual: string;
}

/** Tries a policy on the cases of a file. */
export function runPolicyTests(
  policy: Policy,
  tests: readonly PolicyTest[],
): readonly PolicyTestResult[] {
  return tests.map((test) => {
    const component = sampleComponent(test.component);
    const request = { policy, components: [component], context: test.context, subject: SUBJECT };
    const explanation = createExplainer(request).explain(component);
    return { test, explanation, differences: differencesOf(test.expect, explanation) };
  });
}

/** Names no licence, as a project that nobody described. */
const SUBJECT: ScanSubject = { name: "sample" };

function differencesOf(
  expected: PolicyExpectation,
  explanation: VerdictExplanation,
): readonly PolicyDifference[] {
  const actual = {
    status: explanation.status,
    rule: explanation.rule,
    decidedBy: decidingIds(explanation).join(", ") || "none",
  };
  return (["status", "rule", "decidedBy"] as const).flatMap((about) => {
    const wanted = expected[about];
    return wanted === undefined || wanted === actual[about]
      ? []
      : [{ about, expected: wanted, actual: actual[about] }];
  });
}

function decidingIds({ licenses }: VerdictExplanation): readonly string[] {
  const ids = licenses.flatMap(({ rules }) =>
    rules.filter(({ outcome }) => outcome.kind === "decides").map(({ rule }) => rule.id),
  );
  return [...new Set(ids)];
}
