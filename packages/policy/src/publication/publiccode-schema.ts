import { z } from "zod";

/** Longest text of a field; longer ones are refused. */
const MAX_TEXT = 20_000;
const MAX_ENTRIES = 1_000;

const Text = z.string().trim().min(1).max(MAX_TEXT);
const Texts = z.array(Text).max(MAX_ENTRIES);

const Description = z.looseObject({
  shortDescription: Text.max(150),
  longDescription: Text.min(150).max(10_000),
  features: Texts.min(1),
});

const Contact = z.looseObject({ name: Text });
const Contractor = z.looseObject({ name: Text, until: z.iso.date() });

/**
 * What publiccode.yml demands in its versions 0.2 to 0.5: the mandatory keys and the values they may have. Keys beyond
 * these are allowed, because countries have extensions of their own.
 *
 * @see https://yml.publiccode.tools/schema.core.html
 */
export const PublicCodeSchema: z.ZodType<PublicCode> = z.looseObject({
  publiccodeYmlVersion: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((version) => /^0(?:\.\d{1,2}){0,2}$/u.test(version)),
  name: Text,
  url: z.url({ protocol: /^(?:https?|git|ssh)$/u }),
  platforms: Texts.min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum([
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
  ]),
  description: z
    .record(z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u), Description)
    .refine((languages) => Object.keys(languages).length > 0),
  legal: z.looseObject({ license: Text, mainCopyrightOwner: Text.optional() }),
  maintenance: z
    .looseObject({
      type: z.enum(["internal", "contract", "community", "none"]),
      contacts: z.array(Contact).max(MAX_ENTRIES).optional(),
      contractors: z.array(Contractor).max(MAX_ENTRIES).optional(),
    })
    .superRefine(({ type, contacts = [], contractors = [] }, context) => {
      if ((type === "internal" || type === "community") && contacts.length === 0)
        context.addIssue({ code: "custom", path: ["contacts"], input: undefined });
      if (type === "contract" && contractors.length === 0)
        context.addIssue({ code: "custom", path: ["contractors"], input: undefined });
    }),
  localisation: z.looseObject({
    localisationReady: z.boolean(),
    availableLanguages: Texts.min(1),
  }),
  dependsOn: z
    .looseObject({
      open: z
        .array(z.looseObject({ name: Text }))
        .max(MAX_ENTRIES)
        .optional(),
      proprietary: z
        .array(z.looseObject({ name: Text }))
        .max(MAX_ENTRIES)
        .optional(),
    })
    .optional(),
});

/** What is asked of a valid publiccode.yml; keys that nobody asks for are left out here. */
export interface PublicCode {
  readonly legal: { readonly license: string };
  readonly organisation?: unknown;
  readonly dependsOn?: { readonly proprietary?: readonly unknown[] | undefined } | undefined;
}
