import { localize, type Localized, LotseError } from "@lizenzlotse/model";
import { LineCounter, parseDocument, type Document } from "yaml";

import { buildPolicy } from "./build-policy.ts";
import { leafProblems } from "./leaf-problems.ts";
import type { PolicyFile } from "./policy-file.ts";
import type { Policy } from "./policy.ts";
import type { PolicyProblem } from "./problem.ts";
import { PolicyFileSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";

/** Longest policy file, in UTF-16 code units. */
export const MAX_POLICY_LENGTH = 262_144;
/** Most problems that one error names. */
const MAX_PROBLEMS = 20;
/** A policy repeats nothing often enough to need more; each use of an alias counts. */
const MAX_ALIASES = 100;

/**
 * Reads a policy file (YAML, version 0) and completes it with the policy that it extends.
 *
 * @param text - at most {@link MAX_POLICY_LENGTH}.
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `POLICY_INVALID`, naming every problem with its line.
 * @see docs/formats/policy-file.md
 */
export function loadPolicy(text: string, origin: string): Policy {
  if (text.length > MAX_POLICY_LENGTH) {
    throw invalid(origin, [{ path: [], message: TOO_LONG }], noLines);
  }
  const { document, lines } = parseYaml(text, origin);
  const file = PolicyFileSchema.safeParse(toValue(document, origin), { reportInput: true });
  if (!file.success) throw invalid(origin, schemaProblems(file.error.issues), lines);
  const problems = leafProblems(file.data);
  if (problems.length > 0) throw invalid(origin, problems, lines);
  return buildPolicy(file.data satisfies PolicyFile, "file");
}

type LineOf = (path: readonly PropertyKey[]) => number | undefined;
const noLines: LineOf = () => undefined;

interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineOf;
}

function parseYaml(text: string, origin: string): ParsedYaml {
  const counter = new LineCounter();
  const document = guarded(origin, () =>
    parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true }),
  );
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = counter.linePos(error.pos[0]);
    const message: Localized = {
      de: `kein gültiges YAML: ${error.message}`,
      en: `not valid YAML: ${error.message}`,
    };
    throw invalid(origin, [{ path: [], message }], () => line);
  }
  return { document, lines: (path) => lineOfPath(document, counter, path) };
}

function toValue(document: Document.Parsed, origin: string): unknown {
  return guarded(origin, () => document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown);
}

/** Nesting without end and alias bombs make the YAML library throw. */
function guarded<T>(origin: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new LotseError("POLICY_INVALID", localize`${summaryOf(origin)} ${TOO_DEEP}`, {
      cause,
      hint: HINT,
    });
  }
}

/** The line of the named key or item, or of the nearest one above it that is written. */
function lineOfPath(
  document: Document.Parsed,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return undefined;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const node: unknown = document.getIn(path, true);
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}

const HINT: Localized = {
  de: "Das Format beschreibt docs/formats/policy-file.md.",
  en: "The format is described in docs/formats/policy-file.md.",
};

const TOO_LONG: Localized = {
  de: `Die Datei ist länger als ${String(MAX_POLICY_LENGTH)} Zeichen.`,
  en: `The file is longer than ${String(MAX_POLICY_LENGTH)} characters.`,
};

const TOO_DEEP: Localized = {
  de: "Das YAML ist zu tief verschachtelt oder wiederholt sich zu oft.",
  en: "Its YAML is nested or repeated too deeply.",
};

function summaryOf(origin: string): Localized {
  return { de: `${origin} ist keine gültige Richtlinie:`, en: `${origin} is no valid policy:` };
}

function invalid(origin: string, problems: readonly PolicyProblem[], lineOf: LineOf): LotseError {
  const named = problems
    .map(({ path, message }) => ({ line: lineOf(path), message }))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
    .slice(0, MAX_PROBLEMS)
    .map(({ line, message }) => {
      const place = line === undefined ? origin : `${origin}:${String(line)}`;
      return localize`\n  ${place}: ${message}`;
    });
  const more = String(problems.length - named.length);
  const rest: Localized = { de: `\n  und ${more} weitere`, en: `\n  and ${more} more` };
  const lines = [summaryOf(origin), ...named, ...(more === "0" ? [] : [rest])];
  const text = lines.reduce((joined, line) => localize`${joined}${line}`);
  return new LotseError("POLICY_INVALID", text, { hint: HINT });
}
