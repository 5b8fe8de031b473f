import { z } from "zod";

import type { ObligationState } from "../document/obligation-state.ts";
import { exactly } from "./exactly.ts";
import {
  expressionSchema,
  localizedSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
} from "./values-schema.ts";

const evidencePlaceSchema = z
  .strictObject({
    location: sourceLocationSchema.meta({ description: "Relative to the artefact." }),
    normalizedSha256: sha256Schema.optional(),
  })
  .meta({ id: "ObligationEvidencePlace" });

export const obligationStateSchema: z.ZodType<ObligationState> = exactly<ObligationState>()(
  z
    .strictObject({
      id: z.string(),
      obligation: z.string().meta({ description: "Generic duty of the knowledge base." }),
      title: localizedSchema,
      severity: z.enum(["must", "must-not", "should"]),
      role: z.string().meta({ description: "Who usually sees to it." }),
      license: expressionSchema,
      components: z.array(refSchema).min(1),
      artefact: z.string(),
      clauses: z.array(localizedSchema),
      state: z.enum(["fulfilled", "open", "needs-human", "not-applicable"]).meta({
        description: "`fulfilled` only with evidence; what a machine cannot tell is needs-human.",
      }),
      reason: localizedSchema,
      action: localizedSchema.optional(),
      evidence: z.array(evidencePlaceSchema),
      metBy: z.string().optional().meta({ description: "The alternative that was done." }),
      easedBy: z.string().optional().meta({ description: "The exception that may lift it." }),
      assumptions: z.array(z.string()),
      recordReviewed: z.boolean().meta({
        description: "Whether a jurist has reviewed the licence's record of duties.",
      }),
    })
    .meta({
      id: "ObligationState",
      description: "One duty of one licence, for all components of which the same is to be said.",
    }),
);
