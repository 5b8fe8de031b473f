import { z } from "zod";

import type { Acceptance, AcceptedCounts, DecisionReport } from "../decision/decision-report.ts";
import { exactly } from "./exactly.ts";
import { countSchema, dateSchema, localizedSchema, refSchema } from "./values-schema.ts";

export const acceptanceSchema: z.ZodType<Acceptance> = exactly<Acceptance>()(
  z
    .strictObject({
      decision: z.string(),
      reason: z.string(),
      by: z.string(),
      owner: z.string(),
      on: dateSchema,
      until: dateSchema.meta({ description: "The last day on which the waiver holds." }),
      ticket: z.string().optional(),
    })
    .meta({ id: "Acceptance", description: "The waiver under which a violation was accepted." }),
);

export const acceptedCountsSchema: z.ZodType<AcceptedCounts> = exactly<AcceptedCounts>()(
  z
    .strictObject({
      violations: countSchema,
      components: countSchema.meta({ description: "They are in no status count." }),
    })
    .meta({ id: "AcceptedCounts", description: "What waivers accept: counted, never hidden." }),
);

export const decisionReportSchema: z.ZodType<DecisionReport> = exactly<DecisionReport>()(
  z
    .strictObject({
      id: z.string(),
      kind: z.enum(["curation", "text-curation", "choice", "waiver", "false-positive"]),
      state: z
        .enum([
          "in-force",
          "expiring",
          "expired",
          "unused",
          "reopened",
          "proposed",
          "conflicting",
          "not-permitted",
        ])
        .meta({ description: "Only `in-force` and `expiring` have an effect." }),
      severity: z.enum(["warning", "note"]).optional(),
      subject: z.string(),
      decided: localizedSchema,
      reason: z.string(),
      by: z.string(),
      on: dateSchema,
      owner: z.string().optional(),
      until: dateSchema.optional(),
      ticket: z.string().optional(),
      source: z.string().meta({ description: "The file or pack that holds it." }),
      components: z.array(refSchema),
      remark: localizedSchema.optional(),
    })
    .meta({ id: "DecisionReport", description: "What became of one decision of a person." }),
);
