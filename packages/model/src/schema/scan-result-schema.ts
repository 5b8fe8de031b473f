import { z } from "zod";

import { DIAGNOSTIC_CODES } from "../diagnostic/catalogue.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type EnrichmentUse, SCAN_RESULT_VERSION, type ScanHead } from "../document/scan-result.ts";
import { componentSchema } from "./component-schema.ts";
import { deliveredArtefactSchema } from "./delivered-artefact-schema.ts";
import { evidenceExcerptSchema } from "./evidence-excerpt-schema.ts";
import { exactly } from "./exactly.ts";
import { fileFindingsSchema, pathRoleSchema } from "./file-findings-schema.ts";
import {
  countSchema,
  expressionSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  timestampSchema,
  toolIdentitySchema,
} from "./values-schema.ts";

export const diagnosticSchema: z.ZodType<Diagnostic> = exactly<Diagnostic>()(
  z
    .strictObject({
      code: z.enum(DIAGNOSTIC_CODES),
      effect: z.enum(["incomplete", "none"]),
      location: sourceLocationSchema,
      parameters: z.record(z.string(), z.string()),
    })
    .meta({
      id: "Diagnostic",
      description: "Something that went wrong with the input; `incomplete` ones may hide findings.",
    }),
);

const subjectSchema = z
  .strictObject({
    name: z.string(),
    version: z.string().optional(),
    outbound: z
      .strictObject({ expression: expressionSchema, locations: z.array(sourceLocationSchema) })
      .optional()
      .meta({ description: "The licence under which the project says it goes out." }),
    document: z
      .strictObject({
        format: z.string(),
        version: z.string(),
        name: z.string(),
        sha256: sha256Schema,
        id: z.string().optional(),
        createdAt: z.string().optional(),
        tools: z.array(z.string()),
        creators: z.array(z.string()),
        table: z
          .strictObject({
            sheet: z.string().optional(),
            headerRow: countSchema,
            columns: z.array(z.strictObject({ field: z.string(), title: z.string() })),
          })
          .optional()
          .meta({ description: "Of a list: which columns a person said hold what." }),
      })
      .optional()
      .meta({ description: "The document that took the place of a tree." }),
  })
  .meta({ id: "ScanSubject", description: "What was scanned. Never an absolute path." });

const enrichmentUseSchema = exactly<EnrichmentUse>()(
  z
    .strictObject({
      source: z.string().min(1),
      title: z.string(),
      through: z.enum(["network", "pack"]),
      origin: z.string().optional(),
      packSha256: sha256Schema.optional(),
      packCreatedAt: timestampSchema.optional(),
      asked: countSchema,
      answered: countSchema,
      failed: countSchema,
    })
    .meta({ id: "EnrichmentUse", description: "What one source outside the tree was asked." }),
);

const settingsSchema = z
  .strictObject({
    depth: z.enum(["manifest", "files", "deep"]),
    archives: z.enum(["open", "closed"]),
    gitignore: z.enum(["respected", "ignored"]),
    excluded: z.array(
      z.strictObject({
        pattern: z.string(),
        origin: z.enum(["command-line", "configuration", "gitignore", "built-in"]),
        reason: z.string().optional(),
        files: countSchema,
      }),
    ),
    roles: z.array(
      z.strictObject({ pattern: z.string(), role: pathRoleSchema, reason: z.string() }),
    ),
    enrichment: z.array(enrichmentUseSchema).optional().meta({
      description: "Whom the scan asked besides the tree; absent where it asked nobody.",
    }),
  })
  .meta({ id: "ScanSettings", description: "What was asked for, and so what was not looked at." });

const artefactSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    paths: z.array(z.string()),
    roots: z.array(refSchema),
  })
  .meta({ id: "Artefact", description: "Something that is passed on or run." });

const licenseChoiceSchema = z
  .strictObject({
    component: refSchema,
    expression: expressionSchema,
    chosen: expressionSchema,
    reason: z.string(),
    by: z.string(),
    on: z.string().meta({ description: "RFC 3339 date." }),
    decision: z.string().optional(),
  })
  .meta({ id: "LicenseChoice", description: "A person's pick of one branch of an OR." });

const dismissedMatchSchema = z
  .strictObject({
    decision: z.string(),
    location: sourceLocationSchema,
    expression: expressionSchema,
  })
  .meta({ id: "DismissedMatch", description: "A match that a person marked as wrong." });

const evidenceStepSchema = z
  .strictObject({
    root: refSchema,
    manifest: z.string(),
    missing: countSchema,
    command: z.string(),
  })
  .meta({
    id: "EvidenceStep",
    description: "The one step that would supply the licences that a root's lockfile lacks.",
  });

const countsSchema = z
  .strictObject({
    filesListed: countSchema,
    filesRead: countSchema,
    bytesRead: countSchema,
    components: countSchema,
    fileFindings: countSchema,
    diagnostics: countSchema,
  })
  .meta({ id: "ScanCounts" });

const scanHeadShape = {
  kind: z.literal("lizenzlotse/scan-result"),
  schemaVersion: z.literal(SCAN_RESULT_VERSION),
  tool: toolIdentitySchema,
  createdAt: timestampSchema,
  subject: subjectSchema,
  settings: settingsSchema,
  roots: z.array(refSchema).meta({ description: "First-party components at the graph's top." }),
  artefacts: z.array(artefactSchema),
  choices: z.array(licenseChoiceSchema),
  dismissed: z.array(dismissedMatchSchema).optional(),
  evidenceSteps: z.array(evidenceStepSchema),
  counts: countsSchema,
  complete: z.boolean().meta({ description: "`false` as soon as one diagnostic says incomplete." }),
  diagnosticCounts: z.record(z.string(), countSchema),
};

export const scanHeadSchema: z.ZodType<ScanHead> = exactly<ScanHead>()(
  z.strictObject(scanHeadShape),
);

/** The whole document: the head's fields and the parts stand side by side. */
export const scanResultDocumentSchema: z.ZodType = z
  .strictObject({
    ...scanHeadShape,
    diagnostics: z.array(diagnosticSchema).meta({ description: "Sorted by path, line, code." }),
    components: z.array(componentSchema).meta({ description: "Sorted by ref." }),
    delivered: z
      .array(deliveredArtefactSchema)
      .optional()
      .meta({ description: "Artefacts that were looked into for the check of duties." }),
    excerpts: z
      .array(evidenceExcerptSchema)
      .optional()
      .meta({ description: "What files say where findings rest on it; sorted by place." }),
    files: z.array(fileFindingsSchema).meta({ description: "Sorted by path." }),
  })
  .meta({
    title: "Lizenzlotse ScanResult",
    description: "Everything that a scan found, nothing judged.",
  });
