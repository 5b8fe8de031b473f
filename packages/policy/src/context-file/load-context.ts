import type { Localized } from "@lizenzlotse/model";

import { type FileKind, invalidFile } from "../yaml/invalid-file.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { answerProblems } from "./answer-problems.ts";
import { buildContexts, type LoadedContext } from "./build-contexts.ts";
import { fieldProblems } from "./field-problems.ts";
import { ContextFileSchema } from "./schema.ts";

/** Longest context file, in UTF-16 code units. */
export const MAX_CONTEXT_LENGTH = 262_144;

/**
 * Reads a context file (YAML, version 0): what is passed on or run, and how.
 *
 * @param text - at most {@link MAX_CONTEXT_LENGTH}.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `CONTEXT_INVALID`, naming every problem with its line.
 * @see docs/formats/context-file.md
 */
export function loadContext(text: string, origin: string): LoadedContext {
  const named = { kind: CONTEXT_FILE, origin };
  const { value, lineOf } = readYaml(text, named, MAX_CONTEXT_LENGTH);
  const file = ContextFileSchema.safeParse(value, { reportInput: true });
  if (!file.success) throw invalidFile(named, fieldProblems(file.error.issues), lineOf);
  const problems = answerProblems(file.data);
  if (problems.length > 0) throw invalidFile(named, problems, lineOf);
  return buildContexts(file.data);
}

const HINT: Localized = {
  de: "Das Format beschreibt docs/formats/context-file.md; „lotse init“ schreibt eine solche Datei.",
  en: "The format is described in docs/formats/context-file.md; `lotse init` writes such a file.",
};

const CONTEXT_FILE: FileKind = {
  code: "CONTEXT_INVALID",
  summary: (origin) => ({
    de: `${origin} ist keine gültige Kontextdatei:`,
    en: `${origin} is no valid context file:`,
  }),
  hint: HINT,
};
