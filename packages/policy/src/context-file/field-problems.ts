import { didYouMean, inBoth, localize, type Localized } from "@lizenzlotse/model";
import type { z } from "zod";

import type { FileProblem } from "../yaml/problem.ts";

type Issue = z.core.$ZodIssue;

const ANSWERS = [
  "preset",
  "outbound",
  "provide",
  "recipient",
  "modified",
  "combine",
  "medium",
  "use",
  "licensee",
  "exceptions",
];

/** Fields of each level, so that a misspelt one gets a suggestion; positions of lists are left out. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["version", "artefacts", ...ANSWERS],
  artefacts: ["id", "name", "roots", "paths", ...ANSWERS],
  exceptions: ["component", "combine", "modified", "reason"],
};

/** What the schema refused, in words. */
export function fieldProblems(issues: readonly Issue[]): readonly FileProblem[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownField(issue.path, key))
      : [{ path: issue.path, message: messageOf(issue) }],
  );
}

function unknownField(path: readonly PropertyKey[], key: string): FileProblem {
  const level = path.filter((part) => typeof part === "string").at(-1) ?? "";
  const field = nameOf([...path, key]);
  const noField: Localized = {
    de: `\`${field}\` gibt es nicht`,
    en: `\`${field}\` is not a field`,
  };
  return {
    path: [...path, key],
    message: localize`${noField}${didYouMean(key, FIELDS[level] ?? [])}`,
  };
}

function messageOf(issue: Issue): Localized {
  const field = nameOf(issue.path);
  if (field === "") return NO_MAPPING;
  if (issue.code === "invalid_value") return refusedValue(issue, field);
  if (issue.input === undefined && issue.code === "invalid_type") return missing(field);
  if (issue.code === "invalid_format") return badFormat(field);
  return inBoth(`\`${field}\`: ${issue.message}.`);
}

function refusedValue(issue: Extract<Issue, { code: "invalid_value" }>, field: string): Localized {
  const values = issue.values.map(String);
  const allowed = values.join(", ");
  if (issue.input === undefined) {
    return {
      de: `\`${field}\` fehlt; erlaubt: ${allowed}.`,
      en: `\`${field}\` is missing; allowed: ${allowed}.`,
    };
  }
  const mustBe: Localized = {
    de: `\`${field}\` kann nur eines davon sein: ${allowed}`,
    en: `\`${field}\` can only be one of: ${allowed}`,
  };
  const suggestion =
    typeof issue.input === "string" ? didYouMean(issue.input, values) : inBoth(".");
  return localize`${mustBe}${suggestion}`;
}

function missing(field: string): Localized {
  return { de: `\`${field}\` fehlt.`, en: `\`${field}\` is missing.` };
}

function badFormat(field: string): Localized {
  return {
    de: `\`${field}\` besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens 63.`,
    en: `\`${field}\` consists of lower-case letters, digits and hyphens, at most 63.`,
  };
}

/** `artefacts[1].provide[0]` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${String(part)}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

const NO_MAPPING: Localized = {
  de: "Eine Kontextdatei ist eine Zuordnung, die mit `version: 0` beginnt.",
  en: "A context file is a mapping that begins with `version: 0`.",
};
