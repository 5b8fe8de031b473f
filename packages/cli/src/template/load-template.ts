import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";

import { inBoth, type Localized, LotseError } from "@lizenzlotse/model";
import {
  type AddedSection,
  contrastOnLight,
  MIN_CONTRAST,
  type ReportTemplate,
} from "@lizenzlotse/report/template";

import { readLogo } from "./read-logo.ts";
import { templateInvalid } from "./template-invalid.ts";
import type { SectionEntry, TemplateFile } from "./template-schema.ts";

/** Where an agency names the template of all its reports, once. */
const TEMPLATE_VARIABLE = "LOTSE_TEMPLATE";

/** The file of a template, where a folder is named. */
const TEMPLATE_FILE_NAME = "template.yaml";

/** Largest file of a template, and largest text of a section. */
const MAX_TEXT_BYTES = 262_144;

/** Where a template is looked for. */
export interface TemplateRequest {
  /** Folder that the user called from. */
  readonly folder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The value of `--template`. */
  readonly named: string | undefined;
}

/**
 * The template of `--template`, else of the environment variable `LOTSE_TEMPLATE`. Never one of the scanned project,
 * for its report must not be able to look like an agency's.
 *
 * @throws {LotseError} `TEMPLATE_INVALID`, `READ_FAILED`.
 */
export async function loadTemplate({
  folder: from,
  variables,
  named = variables[TEMPLATE_VARIABLE] ?? "",
}: TemplateRequest): Promise<ReportTemplate | undefined> {
  if (named === "") return undefined;
  const file = await templateFileOf(resolve(from, named));
  const { agency, logo, colors, sections } = await parseTemplate(await readText(file), file);
  const folder = await realpath(dirname(file));
  return {
    agency: agency && { name: both(agency.name), addressLines: agency.address },
    logo: logo && (await readLogo(await withinFolder(folder, logo.file), both(logo.alternative))),
    accentColor: colors && checkedColor(colors.accent, file),
    sections: await Promise.all(sections.map((section) => readSection(section, folder))),
  };
}

async function templateFileOf(named: string): Promise<string> {
  const stats = await stat(named).catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", named, { cause });
  });
  return stats.isDirectory() ? join(named, TEMPLATE_FILE_NAME) : named;
}

async function parseTemplate(text: string, file: string): Promise<TemplateFile> {
  const [{ parse }, { templateSchema }, { locales, prettifyError }] = await Promise.all([
    import("yaml"),
    import("./template-schema.ts"),
    import("zod"),
  ]);
  const value = parseYaml(parse, text, file);
  const parsed = templateSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const german = templateSchema.safeParse(value, { error: locales.de().localeError });
  throw templateInvalid(file, {
    de: prettifyError(german.error ?? parsed.error),
    en: prettifyError(parsed.error),
  });
}

function parseYaml(parse: (text: string) => unknown, text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw templateInvalid(file, inBoth(cause instanceof Error ? cause.message : String(cause)));
  }
}

function checkedColor(color: string, file: string): string {
  const ratio = contrastOnLight(color);
  if (ratio >= MIN_CONTRAST) return color.toLowerCase();
  throw templateInvalid(file, {
    de: `colors.accent: ${color} hat auf hellem Grund einen Kontrast von ${rounded(ratio, ",")}:1; nötig sind ${rounded(MIN_CONTRAST, ",")}:1.`,
    en: `colors.accent: ${color} has a contrast of ${rounded(ratio, ".")}:1 on light ground; ${rounded(MIN_CONTRAST, ".")}:1 is needed.`,
  });
}

/** Downwards, so that 4.49 is never shown as the 4.5 that it misses. */
function rounded(ratio: number, point: string): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1).replace(".", point);
}

async function readSection(
  { title, before, after, file }: SectionEntry,
  folder: string,
): Promise<AddedSection> {
  const files = both(file);
  const [de, en] = await Promise.all([
    readText(await withinFolder(folder, files.de)),
    readText(await withinFolder(folder, files.en)),
  ]);
  const chapter = before ?? after ?? "hints";
  return {
    side: before === undefined ? "after" : "before",
    chapter,
    title: both(title),
    markdown: { de, en },
  };
}

/** A file of the template, below its folder; links that lead out of it are not followed. */
async function withinFolder(folder: string, path: string): Promise<string> {
  const file = await realpath(resolve(folder, path)).catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", join(folder, path), { cause });
  });
  const inside = relative(folder, file);
  if (inside.startsWith("..") || isAbsolute(inside)) throw templateInvalid(path, OUTSIDE);
  return file;
}

async function readText(file: string): Promise<string> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", file, { cause });
  });
  if (!stats.isFile()) throw templateInvalid(file, NO_FILE);
  if (stats.size > MAX_TEXT_BYTES) throw templateInvalid(file, TOO_LARGE);
  return readFile(file, "utf8");
}

function both(text: string | Localized): Localized {
  return typeof text === "string" ? inBoth(text) : text;
}

const OUTSIDE: Localized = {
  de: "Die Datei liegt außerhalb des Ordners der Vorlage.",
  en: "The file lies outside the folder of the template.",
};

const NO_FILE: Localized = { de: "keine Datei", en: "no file" };

const TOO_LARGE: Localized = {
  de: `mehr als ${String(MAX_TEXT_BYTES)} Bytes`,
  en: `more than ${String(MAX_TEXT_BYTES)} bytes`,
};
