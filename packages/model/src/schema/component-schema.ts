import { z } from "zod";

import {
  type ArtefactEvidence,
  type Component,
  COMPONENT_KINDS,
  EXTERNAL_REFERENCE_TYPES,
  HASH_ALGORITHMS,
  type TextEvidence,
} from "../component/component.ts";
import { componentLicensesSchema } from "./component-licenses-schema.ts";
import { exactly } from "./exactly.ts";
import {
  expressionSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  treePathSchema,
} from "./values-schema.ts";

const usageSchema = z.enum(["production", "development", "test", "build"]);

const componentHashSchema = z
  .strictObject({
    algorithm: z.enum(HASH_ALGORITHMS),
    value: z.string().regex(/^[0-9a-f]+$/u),
    covers: z.enum(["distribution", "content"]).meta({
      description: "The archive that a registry serves, or the unpacked content.",
    }),
  })
  .meta({ id: "ComponentHash" });

const externalReferenceSchema = z
  .strictObject({
    type: z.enum(EXTERNAL_REFERENCE_TYPES),
    url: z.string(),
    comment: z.string().optional(),
  })
  .meta({ id: "ExternalReference", description: "Never carries credentials." });

const occurrenceSchema = z
  .strictObject({
    location: sourceLocationSchema,
    source: z.enum(["lockfile", "manifest", "installed", "file", "bill-of-materials"]),
    usages: z.array(usageSchema),
  })
  .meta({ id: "Occurrence", description: "One place that names the component." });

const textEvidenceSchema = exactly<TextEvidence>()(
  z
    .strictObject({
      path: treePathSchema,
      sha256: sha256Schema,
      normalizedSha256: sha256Schema.meta({
        description: "SHA-256 of the normalised words: equal for texts that differ in layout only.",
      }),
      expression: expressionSchema.optional(),
    })
    .meta({ id: "TextEvidence" }),
);

const artefactEvidenceSchema = exactly<ArtefactEvidence>()(
  z
    .strictObject({
      contentRoots: z.array(treePathSchema),
      licenseTexts: z.array(textEvidenceSchema),
      notices: z.array(textEvidenceSchema),
      copyrights: z.array(z.string()),
      modification: z.enum(["unmodified", "modified", "unknown"]),
      patches: z.array(z.string()).optional().meta({
        description: "Files or addresses of the patches that change the copy before it is used.",
      }),
      servedBy: z.array(sourceLocationSchema).optional().meta({
        description: "Files that show that the component's code is sent to browsers.",
      }),
    })
    .meta({ id: "ArtefactEvidence", description: "What obligations are checked against." }),
);

export const componentSchema: z.ZodType<Component> = exactly<Component>()(
  z
    .strictObject({
      ref: refSchema,
      kind: z.enum(COMPONENT_KINDS),
      origin: z.enum(["first-party", "third-party"]),
      ecosystem: z.string(),
      group: z.string().optional(),
      name: z.string(),
      version: z.string().optional(),
      purl: z.string().startsWith("pkg:").optional(),
      description: z.string().optional(),
      supplier: z.string().optional(),
      creator: z
        .strictObject({
          name: z.string().optional(),
          email: z.string().optional(),
          url: z.string().optional(),
        })
        .optional()
        .meta({ description: "Who made it, with an address." }),
      identifiers: z
        .array(
          z.strictObject({
            kind: z.enum(["cpe", "swid", "swhid", "omnibor", "other"]),
            value: z.string(),
          }),
        )
        .optional()
        .meta({ description: "Identifiers besides the purl, verbatim." }),
      properties: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional()
        .meta({ description: "What a supplied document says besides, verbatim." }),
      scope: z.enum(["required", "optional", "excluded"]),
      usages: z.array(usageSchema),
      occurrences: z.array(occurrenceSchema),
      hashes: z.array(componentHashSchema),
      references: z.array(externalReferenceSchema),
      dependencies: z.array(refSchema),
      dependenciesCompleteness: z.enum(["complete", "incomplete", "unknown"]),
      licenses: componentLicensesSchema,
      artefactEvidence: artefactEvidenceSchema,
    })
    .meta({
      id: "Component",
      description:
        "One resolved package version, one first-party project, or one file judged by itself.",
    }),
);
