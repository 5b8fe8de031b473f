import { z } from "zod";

import type {
  ComponentLicenses,
  Conclusion,
  DeclaredLicense,
  DetectedLicense,
} from "../component/component-licenses.ts";
import { exactly } from "./exactly.ts";
import { fileClassSchema, matchKindSchema, nearestLicenseSchema } from "./file-findings-schema.ts";
import {
  dateSchema,
  expressionSchema,
  lineSchema,
  ratioSchema,
  sourceLocationSchema,
} from "./values-schema.ts";

const declaredLicenseSchema = exactly<DeclaredLicense>()(
  z
    .strictObject({
      values: z.array(z.string()).meta({ description: "Verbatim, in the source's order." }),
      operator: z
        .enum(["AND", "OR", "unstated"])
        .meta({ description: "What joins several values; never guessed." }),
      toConfirm: z.boolean().optional().meta({
        description: "The joining is a convention that a person should confirm.",
      }),
      form: z.enum(["expression", "name", "url", "file", "text", "classifier"]),
      source: z.enum([
        "manifest",
        "lockfile",
        "installed-metadata",
        "repository-metadata",
        "bill-of-materials",
        "file-declaration",
        "registry",
        "aggregator",
      ]),
      field: z.string(),
      location: sourceLocationSchema,
      askedOn: dateSchema.optional().meta({
        description: "Day on which a registry or a service said so; absent for what lies in files.",
      }),
      expression: expressionSchema.optional(),
      confidence: ratioSchema,
    })
    .meta({
      id: "DeclaredLicense",
      description:
        "What a manifest or lockfile says, verbatim, with its SPDX reading where there is one.",
    }),
);

const detectedLicenseSchema = exactly<DetectedLicense>()(
  z
    .strictObject({
      expression: expressionSchema,
      location: sourceLocationSchema,
      endLine: lineSchema,
      class: fileClassSchema,
      kind: matchKindSchema,
      rule: z.string(),
      coverage: ratioSchema,
      confidence: ratioSchema,
      nearest: nearestLicenseSchema.optional(),
    })
    .meta({ id: "DetectedLicense", description: "A licence that a matcher found in a file." }),
);

const conclusionBasisSchema = z.enum([
  "curation",
  "declared-and-detected",
  "declared",
  "detected",
  "nothing",
]);

const conclusionSchema = exactly<Conclusion>()(
  z
    .strictObject({
      expression: expressionSchema,
      state: z.enum(["concluded", "review", "none", "no-assertion"]).meta({
        description:
          "`none`: looked, and there is none. `no-assertion`: could not look. `review`: the expression is the most careful reading.",
      }),
      basis: conclusionBasisSchema,
      confidence: ratioSchema,
      reviewReasons: z.array(
        z.enum([
          "contradiction",
          "operator-unstated",
          "operator-to-confirm",
          "name-ambiguous",
          "name-not-understood",
          "only-weak-evidence",
          "unknown-text",
          "file-reference-unresolved",
          "version-unstated",
        ]),
      ),
      readings: z.array(
        z.strictObject({ expression: expressionSchema, basis: conclusionBasisSchema }),
      ),
      decisions: z.array(z.string()).optional().meta({
        description: "Ids of the curations that it rests on; several where they disagree.",
      }),
    })
    .meta({ id: "Conclusion", description: "The conclusion from all sources, or a curation." }),
);

export const componentLicensesSchema: z.ZodType<ComponentLicenses> = exactly<ComponentLicenses>()(
  z
    .strictObject({
      declared: z.array(declaredLicenseSchema),
      detected: z.array(detectedLicenseSchema),
      bundled: z.array(detectedLicenseSchema).meta({
        description: "Licences of third parties' code inside the component.",
      }),
      concluded: conclusionSchema,
    })
    .meta({
      id: "ComponentLicenses",
      description: "Declared, detected and concluded licences stay apart.",
    }),
);
