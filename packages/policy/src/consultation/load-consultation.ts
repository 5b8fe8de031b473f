import type { Localized } from "@lizenzlotse/model";

import { type FileKind, invalidFile } from "../yaml/invalid-file.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { zodProblems } from "../yaml/zod-problems.ts";
import type { Consultation } from "./consultation.ts";
import { compareVersions } from "./releases.ts";
import { ConsultationSchema } from "./schema.ts";

/** Longest consultation file, in UTF-16 code units. */
export const MAX_CONSULTATION_LENGTH = 4_194_304;

/**
 * Reads a consultation file (YAML, version 0).
 *
 * @param text - at most {@link MAX_CONSULTATION_LENGTH}.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `CONSULTATION_INVALID`, naming every problem with its line.
 * @see docs/formats/consultation.md
 */
export function loadConsultation(text: string, origin: string): Consultation {
  const named = { kind: CONSULTATION, origin };
  const { value, lineOf } = readYaml(text, named, MAX_CONSULTATION_LENGTH);
  const read = ConsultationSchema.safeParse(value);
  if (!read.success) {
    throw invalidFile(named, zodProblems(ConsultationSchema, value, read.error), lineOf);
  }
  const problems = contentProblems(read.data);
  if (problems.length > 0) throw invalidFile(named, problems, lineOf);
  return read.data;
}

/** What a schema cannot see: two of one name, and versions out of order. */
function contentProblems({
  scans = [],
  findings = [],
  releases = [],
}: Consultation): readonly FileProblem[] {
  const unordered = releases.findIndex(
    ({ version }, index) => compareVersions(releases[index - 1]?.version ?? "0.0", version) > 0,
  );
  return [
    ...repeated(
      "scans",
      scans.map(({ name }) => name),
    ),
    ...repeated(
      "findings",
      findings.map(({ finding }) => finding),
    ),
    ...repeated(
      "releases",
      releases.map(({ version }) => version),
    ),
    ...(unordered === -1 ? [] : [{ path: ["releases", unordered], message: OUT_OF_ORDER }]),
  ];
}

function repeated(list: string, keys: readonly string[]): readonly FileProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [{ path: [list, index], message: TWICE(key) }] : [];
  });
}

function TWICE(key: string): Localized {
  return { de: `\`${key}\` steht schon weiter oben.`, en: `\`${key}\` is already further up.` };
}

const OUT_OF_ORDER: Localized = {
  de: "Fassungen stehen in der Reihenfolge ihrer Nummern.",
  en: "Versions stand in the order of their numbers.",
};

const CONSULTATION: FileKind = {
  code: "CONSULTATION_INVALID",
  summary: (origin) => ({
    de: `${origin} ist keine gültige Beratungsdatei:`,
    en: `${origin} is no valid consultation file:`,
  }),
  hint: {
    de: "Das Format beschreibt docs/formats/consultation.md; „lotse consult init“ schreibt eine solche Datei.",
    en: "The format is described in docs/formats/consultation.md; `lotse consult init` writes such a file.",
  },
};
