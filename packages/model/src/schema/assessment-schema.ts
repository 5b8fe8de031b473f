import { z } from "zod";

import {
  ASSESSMENT_VERSION,
  type AssessmentHead,
  type FindingGroup,
  type Verdict,
  type Violation,
} from "../document/assessment.ts";
import { acceptanceSchema, acceptedCountsSchema, decisionReportSchema } from "./decision-schema.ts";
import { obligationStateSchema } from "./obligation-state-schema.ts";
import { exactly } from "./exactly.ts";
import {
  countSchema,
  expressionSchema,
  localizedSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  timestampSchema,
  toolIdentitySchema,
} from "./values-schema.ts";

const severitySchema = z.enum(["error", "warning", "note"]).meta({
  description: "How a violation counts for the gate; `note` never fails it.",
});

const openStatusSchema = z.enum(["must-act", "check"]);

const artefactIdsSchema = z
  .array(z.string())
  .optional()
  .meta({ description: "Ids of artefacts, sorted." });

const compatibilityVerdictSchema = z.enum(["compatible", "conditional", "incompatible", "review"]);

const licenseCompatibilitySchema = z
  .strictObject({
    license: expressionSchema,
    outbound: expressionSchema,
    verdict: compatibilityVerdictSchema,
    reason: localizedSchema,
    conditions: z.array(localizedSchema),
    clauses: z.array(z.string()),
    sources: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    conflictOfSources: z.boolean().meta({ description: "The sources differ; both are named." }),
  })
  .meta({
    id: "LicenseCompatibility",
    description: "Whether a licence fits what the artefact goes out under, and what says so.",
  });

export const findingGroupSchema: z.ZodType<FindingGroup> = exactly<FindingGroup>()(
  z
    .strictObject({
      id: z.string(),
      rule: z.string(),
      severity: severitySchema,
      status: openStatusSchema,
      title: localizedSchema,
      reason: localizedSchema,
      actions: z.array(localizedSchema).meta({ description: "Most useful first." }),
      violations: z.array(z.string()),
      components: z.array(refSchema),
      assumptions: z.array(z.string()),
      artefacts: artefactIdsSchema,
      compatibility: z.array(licenseCompatibilitySchema).optional(),
      accepted: z
        .literal(true)
        .optional()
        .meta({ description: "Waivers accept all its violations." }),
    })
    .meta({ id: "FindingGroup", description: "Violations with one cause: one item to act on." }),
);

export const verdictSchema: z.ZodType<Verdict> = exactly<Verdict>()(
  z
    .strictObject({
      component: refSchema,
      status: z.enum(["must-act", "check", "fine"]),
      rule: z.string().meta({ description: "The rule that decided, also for `fine`." }),
      reason: localizedSchema,
      effectiveExpression: expressionSchema.meta({
        description: "The branch of an OR that the verdict rests on.",
      }),
      category: z.string(),
      violations: z.array(z.string()),
      artefacts: artefactIdsSchema,
      accepted: z
        .literal(true)
        .optional()
        .meta({ description: "Waivers accept all its violations." }),
    })
    .meta({ id: "Verdict", description: "How one component was judged." }),
);

export const violationSchema: z.ZodType<Violation> = exactly<Violation>()(
  z
    .strictObject({
      id: z.string().meta({ description: "Rule, component and licence decide it, nothing else." }),
      rule: z.string(),
      severity: severitySchema,
      status: openStatusSchema,
      component: refSchema,
      expression: expressionSchema,
      location: sourceLocationSchema.optional(),
      assumptions: z.array(z.string()),
      group: z.string(),
      artefacts: artefactIdsSchema,
      accepted: acceptanceSchema.optional(),
    })
    .meta({ id: "Violation", description: "A rule that one component breaks." }),
);

const statusCountsSchema = z
  .strictObject({ "must-act": countSchema, check: countSchema, fine: countSchema })
  .meta({ id: "StatusCounts" });

const contextAnswerSchema = z
  .strictObject({
    id: z.string(),
    question: localizedSchema,
    answer: localizedSchema,
    assumed: z.boolean().meta({ description: "Nobody answered; the documented assumption holds." }),
  })
  .meta({ id: "ContextAnswer" });

const ruleDescriptionSchema = z
  .strictObject({ code: z.string(), title: localizedSchema, explanation: localizedSchema })
  .meta({ id: "RuleDescription", description: "A rule as it stood when it judged." });

const openQuestionSchema = z
  .strictObject({
    id: z.string(),
    question: localizedSchema,
    assumption: localizedSchema,
    groups: z.array(z.string()),
    artefacts: artefactIdsSchema,
  })
  .meta({ id: "OpenQuestion", description: "A question whose answer would clear findings." });

const outboundCandidateSchema = z
  .strictObject({
    license: expressionSchema,
    verdict: compatibilityVerdictSchema,
    blockers: z.array(
      z.strictObject({
        expression: expressionSchema,
        verdict: z.enum(["incompatible", "review"]),
        count: countSchema,
        components: z.array(refSchema).meta({ description: "The first few." }),
      }),
    ),
  })
  .meta({
    id: "OutboundCandidate",
    description: "A licence under which the artefact could go out, or what stands against it.",
  });

const artefactAssessmentSchema = z
  .strictObject({
    id: z.string(),
    name: localizedSchema,
    paths: z.array(z.string()),
    roots: z.array(z.string()),
    outbound: expressionSchema,
    context: z.array(contextAnswerSchema),
    counts: statusCountsSchema,
    servedBy: z
      .array(sourceLocationSchema)
      .meta({ description: "What shows that parts of it are sent to browsers." }),
    servedComponents: countSchema,
    candidates: z.array(outboundCandidateSchema),
  })
  .meta({
    id: "ArtefactAssessment",
    description: "Something that is passed on or run; `rest` is what no artefact holds.",
  });

const assessmentHeadShape = {
  kind: z.literal("lizenzlotse/assessment"),
  schemaVersion: z.literal(ASSESSMENT_VERSION),
  tool: toolIdentitySchema,
  createdAt: timestampSchema,
  policy: z
    .strictObject({
      name: z.string(),
      source: z.enum(["built-in", "file"]),
      digest: sha256Schema,
    })
    .meta({ id: "PolicyIdentity" }),
  knowledge: z
    .strictObject({
      version: z.string(),
      records: countSchema,
      reviewed: countSchema.meta({ description: "By a jurist." }),
    })
    .optional()
    .meta({ id: "KnowledgeUsed", description: "Records of the licences that occur." }),
  context: z.array(contextAnswerSchema),
  artefacts: z.array(artefactAssessmentSchema).optional(),
  rules: z.array(ruleDescriptionSchema),
  questions: z.array(openQuestionSchema),
  counts: statusCountsSchema.meta({ description: "Components by status." }),
  groupCounts: statusCountsSchema.meta({ description: "Groups by status." }),
  accepted: acceptedCountsSchema.optional(),
  decisions: z.array(decisionReportSchema).optional().meta({ description: "Sorted by id." }),
  complete: z.boolean().meta({ description: "Copied from the scan." }),
};

export const assessmentHeadSchema: z.ZodType<AssessmentHead> = exactly<AssessmentHead>()(
  z.strictObject(assessmentHeadShape),
);

/** The whole document: the head's fields and the parts stand side by side. */
export const assessmentDocumentSchema: z.ZodType = z
  .strictObject({
    ...assessmentHeadShape,
    groups: z.array(findingGroupSchema).meta({ description: "Most urgent first." }),
    verdicts: z.array(verdictSchema).meta({ description: "Sorted by component." }),
    violations: z.array(violationSchema).meta({ description: "Sorted by id." }),
    obligations: z
      .array(obligationStateSchema)
      .optional()
      .meta({ description: "Duties with their state, where they were checked." }),
  })
  .meta({
    title: "Lizenzlotse Assessment",
    description: "A scan judged under a context and a policy.",
  });
