import { z } from "zod";

import { type Baseline, BASELINE_KIND, BASELINE_VERSION } from "./baseline.ts";

/** Most violations of one baseline: more than a tree of components can have. */
const MAX_VIOLATIONS = 1_000_000;
const MAX_TEXT_LENGTH = 10_000;

const text = z.string().min(1).max(MAX_TEXT_LENGTH);

/** A baseline file; unknown fields are refused, because a misspelt one would silently accept nothing. */
export const baselineSchema: z.ZodType<Baseline> = z.strictObject({
  kind: z.literal(BASELINE_KIND),
  schemaVersion: z.literal(BASELINE_VERSION),
  violations: z
    .array(z.strictObject({ id: text, rule: text, component: text, expression: text }))
    .max(MAX_VIOLATIONS),
});
