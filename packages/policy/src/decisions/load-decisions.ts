import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";

import { zodProblems } from "../yaml/zod-problems.ts";
import { contentProblems, type DecisionProblem } from "./content-problems.ts";
import { type Decisions, NO_DECISIONS } from "./decision.ts";
import { parseLocatedYaml } from "./located-yaml.ts";
import { DecisionsFileSchema, type DecisionsFile } from "./schema.ts";

/** Longest decisions file, in UTF-16 code units. */
export const MAX_DECISIONS_LENGTH = 16_777_216;
/** Most problems that one error names. */
const MAX_PROBLEMS = 20;

/**
 * Reads a decisions file (YAML, version 0).
 *
 * @param text - at most {@link MAX_DECISIONS_LENGTH}.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `DECISIONS_INVALID`, naming every problem with its line.
 * @see docs/formats/decisions.md
 */
export function loadDecisions(text: string, origin: string): Decisions {
  if (text.length > MAX_DECISIONS_LENGTH) throw invalid(origin, [{ message: TOO_LONG }]);
  const yaml = parseLocatedYaml(text);
  if ("problem" in yaml) throw invalid(origin, [{ message: yaml.problem, line: yaml.line }]);
  const parsed = DecisionsFileSchema.safeParse(yaml.value);
  if (!parsed.success) {
    const problems = zodProblems(DecisionsFileSchema, yaml.value, parsed.error);
    throw invalid(origin, located(problems, yaml.lineOf));
  }
  const decisions = toDecisions(parsed.data);
  const problems = contentProblems(decisions);
  if (problems.length > 0) throw invalid(origin, located(problems, yaml.lineOf));
  return decisions;
}

function toDecisions({ version: _version, log, ...lists }: DecisionsFile): Decisions {
  const given = Object.entries(lists).filter(([, list]) => list !== undefined);
  return { ...NO_DECISIONS, ...Object.fromEntries(given), ...(log === undefined ? {} : { log }) };
}

interface LocatedProblem {
  readonly message: Localized;
  readonly line?: number | undefined;
}

function located(
  problems: readonly DecisionProblem[],
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): readonly LocatedProblem[] {
  return problems.map(({ path, message }) => ({ message, line: lineOf(path) }));
}

function invalid(origin: string, problems: readonly LocatedProblem[]): LotseError {
  const lines = [...problems]
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
    .slice(0, MAX_PROBLEMS)
    .map(({ line, message }) => {
      const place = line === undefined ? origin : `${origin}:${String(line)}`;
      return localize`\n  ${place}: ${message}`;
    });
  const more = problems.length - lines.length;
  const rest = more > 0 ? [MORE(more)] : [];
  const text = [NOT_VALID(origin), ...lines, ...rest].reduce((all, one) => localize`${all}${one}`);
  return new LotseError("DECISIONS_INVALID", text, { hint: HINT });
}

const HINT: Localized = {
  de: "Das Format beschreibt docs/formats/decisions.md; die Befehle „lotse waive“, „choose“ und „curate“ schreiben es.",
  en: "The format is described in docs/formats/decisions.md; `lotse waive`, `choose` and `curate` write it.",
};

const TOO_LONG: Localized = {
  de: `Die Datei ist länger als ${String(MAX_DECISIONS_LENGTH)} Zeichen.`,
  en: `The file is longer than ${String(MAX_DECISIONS_LENGTH)} characters.`,
};

function NOT_VALID(origin: string): Localized {
  const what = inBoth(origin);
  return {
    de: `${what.de} ist keine gültige Datei mit Entscheidungen:`,
    en: `${what.en} is no valid file of decisions:`,
  };
}

function MORE(count: number): Localized {
  return { de: `\n  und ${String(count)} weitere`, en: `\n  and ${String(count)} more` };
}
