import { canonicalExpression } from "@lizenzlotse/licenses";
import { inBoth, NOASSERTION, NONE, parsePurl } from "@lizenzlotse/model";
import { prettifyError } from "zod";

import { type FileKind, invalidFile, type LineOf } from "../yaml/invalid-file.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { PolicyTest, PolicyTestFile } from "./policy-test-file.ts";
import { PolicyTestFileSchema } from "./schema.ts";

/** Longest file of tests, in UTF-16 code units. */
const MAX_LENGTH = 1_048_576;

/** The cases of a file with the lines that they begin on. */
export interface PolicyTests {
  readonly file: PolicyTestFile;
  readonly lineOf: LineOf;
}

/**
 * Reads a file of policy tests (YAML, version 1).
 *
 * @throws {LotseError} `POLICY_INVALID`, naming every problem with its line.
 * @see docs/formats/policy-tests.md
 */
export function readPolicyTests(text: string, origin: string): PolicyTests {
  const named = { kind: TEST_FILE, origin };
  const { value, lineOf } = readYaml(text, named, MAX_LENGTH);
  const read = PolicyTestFileSchema.safeParse(value, { reportInput: true });
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      path: issue.path,
      message: inBoth(prettifyError({ issues: [issue] }).replace(/\s*\n\s*/gu, " ")),
    }));
    throw invalidFile(named, problems, lineOf);
  }
  const problems = read.data.tests.flatMap((test, index) => caseProblems(test, index));
  if (problems.length > 0) throw invalidFile(named, problems, lineOf);
  return { file: read.data, lineOf };
}

function caseProblems({ component, expect, context }: PolicyTest, index: number): FileProblem[] {
  const at = (...path: readonly string[]): readonly PropertyKey[] => ["tests", index, ...path];
  const { license, package: purl } = component;
  const problems: FileProblem[] = [];
  for (const [path, expression] of [
    [at("component", "license"), license],
    [at("context", "outbound"), context?.outbound],
  ] as const) {
    if (expression !== undefined && !isExpression(expression)) {
      problems.push({ path, message: noExpression(expression) });
    }
  }
  if (purl !== undefined && parsePurl(purl) === undefined) {
    problems.push({ path: at("component", "package"), message: noPackage(purl) });
  }
  if (Object.values(expect).every((value) => value === undefined)) {
    problems.push({ path: at("expect"), message: EXPECTS_NOTHING });
  }
  return problems;
}

function isExpression(text: string): boolean {
  return text === NONE || text === NOASSERTION || canonicalExpression(text) !== undefined;
}

const TEST_FILE: FileKind = {
  code: "POLICY_INVALID",
  summary: (origin) => ({
    de: `${origin} ist keine gültige Datei mit Richtlinientests:`,
    en: `${origin} is no valid file of policy tests:`,
  }),
  hint: {
    de: "Das Format beschreibt docs/formats/policy-tests.md.",
    en: "The format is described in docs/formats/policy-tests.md.",
  },
};

function noExpression(text: string): FileProblem["message"] {
  return {
    de: `\`${text}\` ist kein SPDX-Ausdruck.`,
    en: `\`${text}\` is no SPDX expression.`,
  };
}

function noPackage(text: string): FileProblem["message"] {
  return {
    de: `\`${text}\` ist keine Paket-URL wie pkg:npm/chalk@5.3.0.`,
    en: `\`${text}\` is no package URL such as pkg:npm/chalk@5.3.0.`,
  };
}

const EXPECTS_NOTHING: FileProblem["message"] = {
  de: "Erwartet wird nichts; nennen Sie `status`, `rule` oder `decidedBy`.",
  en: "Nothing is expected; name `status`, `rule` or `decidedBy`.",
};
