import { z } from "zod";

import type { DeliveredArtefact } from "../evidence/delivered-artefact.ts";
import { exactly } from "./exactly.ts";
import {
  countSchema,
  expressionSchema,
  lineSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  treePathSchema,
} from "./values-schema.ts";

const location = sourceLocationSchema;
const passage = z.string();
const spdxIds = z.array(expressionSchema);

const licenseTextSchema = z.strictObject({
  licenses: spdxIds.meta({ description: "Ids that have this text." }),
  wording: z.enum(["complete", "altered"]),
  missingWords: countSchema,
  addedWords: countSchema,
  copyrights: z.array(z.string()).meta({ description: "Statements right above the text." }),
  location,
  endLine: lineSchema,
});

const upstreamTextSchema = z.strictObject({
  normalizedSha256: sha256Schema.meta({ description: "Of the component's own file." }),
  included: z.enum(["whole", "partly", "none"]),
  location: location.optional(),
  missingLines: z.array(z.string()).meta({ description: "The first few." }),
});

const sourceArchiveSchema = z.strictObject({
  name: z.string(),
  version: z.string().optional(),
  manifestName: z.string().optional(),
  manifestVersion: z.string().optional(),
  opened: z.boolean(),
  sourceFiles: countSchema,
  hasBuildFile: z.boolean(),
  sha256: sha256Schema.optional(),
  location,
});

const sourceAddressSchema = z.strictObject({
  address: z.string(),
  form: z
    .enum(["plausible", "placeholder", "local", "relative", "mail", "malformed"])
    .meta({ description: "Judged by its form alone; nobody opened it." }),
  shownIn: z.enum(["interface", "document"]),
  passage,
  location,
});

const sourceOfferSchema = z.strictObject({
  years: z.number().nonnegative().optional(),
  toAnyThirdParty: z.boolean(),
  contact: z.enum(["named", "placeholder", "none"]),
  passage,
  location,
});

const termsSchema = z.strictObject({
  reverseEngineering: z.enum(["forbidden", "permitted", "forbidden-with-exception", "silent"]),
  terms: z.enum(["own", "third-party"]),
  passage,
  location,
});

const acknowledgementSchema = z.strictObject({
  demandedBy: z.string().meta({ description: "Digest of the text that demands it, or an id." }),
  sentence: z.string(),
  location: location.optional(),
});

const creditSchema = z.strictObject({
  licenses: spdxIds,
  linked: spdxIds,
  addresses: z.array(z.string()),
  saysChanged: z.boolean(),
  passage,
  location,
});

const modifiedCopySchema = z.strictObject({
  component: refSchema,
  folder: z.string(),
  changed: z.array(
    z.strictObject({ path: treePathSchema, notice: location.optional(), dated: z.boolean() }),
  ),
  changedTotal: countSchema,
});

export const deliveredArtefactSchema: z.ZodType<DeliveredArtefact> = exactly<DeliveredArtefact>()(
  z
    .strictObject({
      name: z.string(),
      kind: z.enum(["folder", "archive", "file", "project"]),
      sha256: sha256Schema.optional(),
      filesListed: countSchema,
      filesRead: countSchema,
      complete: z.boolean(),
      licenseTexts: z.array(licenseTextSchema),
      upstreamTexts: z.array(upstreamTextSchema),
      copyrights: z.array(z.strictObject({ text: z.string(), location })),
      sourceArchives: z.array(sourceArchiveSchema),
      sourceAddresses: z.array(sourceAddressSchema),
      sourceOffers: z.array(sourceOfferSchema),
      terms: z.array(termsSchema),
      acknowledgements: z.array(acknowledgementSchema),
      credits: z.array(creditSchema),
      modifiedCopies: z.array(modifiedCopySchema),
      changeNotices: z.array(z.strictObject({ dated: z.boolean(), passage, location })),
    })
    .meta({
      id: "DeliveredArtefact",
      description: "What a delivered artefact holds that duties can be checked against.",
    }),
);
