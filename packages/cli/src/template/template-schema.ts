import type { Localized } from "@lizenzlotse/model";
import { CHAPTER_NAMES, type ChapterName } from "@lizenzlotse/report/template";
import { z } from "zod";

/** Most characters of a name, most lines of an address, most sections of one template. */
const MAX_NAME = 200;
const MAX_LINES = 8;
const MAX_SECTIONS = 40;
/** Most characters of the path of a file. */
const MAX_PATH = 500;

const words = z.string().min(1).max(MAX_NAME);
/** One text for both languages, or one for each. */
const localized = z.union([words, z.strictObject({ de: words, en: words })]);
const path = z.string().min(1).max(MAX_PATH);

const section = z.strictObject({
  title: localized,
  before: z.enum(CHAPTER_NAMES).optional(),
  after: z.enum(CHAPTER_NAMES).optional(),
  file: z.union([path, z.strictObject({ de: path, en: path })]),
});

/** A template as its file says it; texts and pictures are still to be read. */
export interface TemplateFile {
  readonly version: 1;
  readonly agency?: AgencyEntry | undefined;
  readonly logo?: LogoEntry | undefined;
  readonly colors?: { readonly accent: string } | undefined;
  readonly sections: readonly SectionEntry[];
}

/** Who gives the report out. */
export interface AgencyEntry {
  readonly name: string | Localized;
  readonly address: readonly string[];
}

/** A picture of the template's folder. */
export interface LogoEntry {
  readonly file: string;
  readonly alternative: string | Localized;
}

/** A chapter with its place; exactly one of `before` and `after` is given. */
export interface SectionEntry {
  readonly title: string | Localized;
  readonly before?: ChapterName | undefined;
  readonly after?: ChapterName | undefined;
  readonly file: string | Localized;
}

/** The file of a template, strictly: a misspelt key would silently do nothing. */
export const templateSchema: z.ZodType<TemplateFile> = z
  .strictObject({
    version: z.literal(1),
    agency: z
      .strictObject({ name: localized, address: z.array(words).max(MAX_LINES).default([]) })
      .optional(),
    logo: z.strictObject({ file: path, alternative: localized }).optional(),
    colors: z.strictObject({ accent: z.string().regex(/^#[0-9a-fA-F]{6}$/u) }).optional(),
    sections: z.array(section).max(MAX_SECTIONS).default([]),
  })
  .refine(
    ({ sections }) =>
      sections.every(({ before, after }) => (before === undefined) !== (after === undefined)),
    {
      path: ["sections"],
      message: "before | after",
    },
  );
