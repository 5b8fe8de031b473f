import { z } from "zod";

import type { FileDeclaration } from "../evidence/file-declaration.ts";
import type { FileClass, FileFindings, PathRole } from "../evidence/file-findings.ts";
import type { CopyrightStatement, LicenseMatch, MatchKind } from "../evidence/license-match.ts";
import type { NearestLicense } from "../evidence/nearest-license.ts";
import { exactly } from "./exactly.ts";
import {
  countSchema,
  expressionSchema,
  lineSchema,
  ratioSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  treePathSchema,
} from "./values-schema.ts";

export const matchKindSchema: z.ZodType<MatchKind> = exactly<MatchKind>()(
  z.enum(["text", "tag", "notice", "url", "name", "reference", "unknown"]),
);

export const fileClassSchema: z.ZodType<FileClass> = exactly<FileClass>()(
  z.enum(["license-file", "notice-file", "readme", "manifest", "source", "other"]),
);

export const pathRoleSchema: z.ZodType<PathRole> = exactly<PathRole>()(
  z.enum(["source", "test", "example", "generated", "documentation", "third-party", "dependency"]),
);

export const nearestLicenseSchema: z.ZodType<NearestLicense> = exactly<NearestLicense>()(
  z
    .strictObject({
      license: expressionSchema,
      similarity: ratioSchema.meta({ description: "Share of the words of both texts that agree." }),
      addedWords: countSchema.meta({ description: "Words that only the file has." }),
      missingWords: countSchema.meta({ description: "Words that only the licence has." }),
    })
    .meta({ id: "NearestLicense", description: "What an unknown text comes closest to." }),
);

const licenseMatchSchema = exactly<LicenseMatch>()(
  z
    .strictObject({
      expression: expressionSchema,
      kind: matchKindSchema,
      rule: z.string(),
      startByte: countSchema.meta({ description: "Into the file as stored; included." }),
      endByte: countSchema.meta({ description: "Into the file as stored; excluded." }),
      startLine: lineSchema,
      endLine: lineSchema,
      place: z.enum(["header", "comment", "body"]).optional().meta({
        description:
          "Whether the match begins in the file's head comment, another comment, or neither.",
      }),
      coverage: ratioSchema,
      confidence: ratioSchema,
      class: z.enum(["detection", "clue"]).meta({
        description: "A clue is shown but concludes nothing.",
      }),
      decision: z.string().optional().meta({
        description: "The decision of a person that made a clue of it.",
      }),
      target: z.string().optional(),
      nearest: nearestLicenseSchema.optional(),
    })
    .meta({ id: "LicenseMatch", description: "One hit of a matcher." }),
);

const copyrightStatementSchema = exactly<CopyrightStatement>()(
  z
    .strictObject({
      text: z.string(),
      holder: z.string().meta({
        description: "Names without years and addresses; empty where only years are given.",
      }),
      years: z.string().optional().meta({
        description: "For example 2001, 2003-2005, 2010-: an open range has no end.",
      }),
      startLine: lineSchema,
      endLine: lineSchema,
    })
    .meta({ id: "CopyrightStatement", description: "One claim of copyright." }),
);

const fileDeclarationSchema = exactly<FileDeclaration>()(
  z
    .strictObject({
      values: z.array(z.string()),
      expression: expressionSchema.optional(),
      copyrights: z.array(z.string()),
      source: z.enum(["reuse-toml", "dep5", "debian-copyright", "sidecar"]),
      precedence: z.enum(["closest", "aggregate", "override"]).meta({
        description:
          "As in the REUSE specification: fills, adds to, or replaces what the file says.",
      }),
      location: sourceLocationSchema,
    })
    .meta({ id: "FileDeclaration", description: "Said about the file elsewhere in the project." }),
);

export const fileFindingsSchema: z.ZodType<FileFindings> = exactly<FileFindings>()(
  z
    .strictObject({
      id: z.string().meta({ description: "Depends on path and matched licences, not on lines." }),
      path: treePathSchema,
      class: fileClassSchema,
      role: pathRoleSchema,
      sha256: sha256Schema,
      encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "latin1"]),
      expression: expressionSchema.optional(),
      matches: z.array(licenseMatchSchema),
      copyrights: z.array(copyrightStatementSchema),
      declared: z.array(fileDeclarationSchema).optional(),
      component: refSchema.optional(),
      partial: z.boolean().optional().meta({
        description: "A limit kept the matchers from seeing the whole file.",
      }),
    })
    .meta({ id: "FileFindings", description: "Everything that matchers found in one file." }),
);
