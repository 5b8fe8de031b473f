import { didYouMean, inBoth, localize, type Localized } from "@lizenzlotse/model";
import type { z } from "zod";

import type { FileProblem } from "../yaml/problem.ts";

type Issue = z.core.$ZodIssue;

/** Fields of each level, so that a misspelt one gets a suggestion. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": [
    "version",
    "name",
    "extends",
    "categories",
    "allow",
    "review",
    "deny",
    "onUnknown",
    "reliefs",
    "severity",
  ],
  categories: [
    "permissive",
    "public-domain",
    "weak-copyleft",
    "strong-copyleft",
    "network-copyleft",
    "content",
    "data",
    "share-alike-content",
    "source-available",
    "non-commercial",
    "proprietary",
  ],
  severity: ["must-act", "check"],
};

/** What the schema refused, in words. */
export function schemaProblems(issues: readonly Issue[]): readonly FileProblem[] {
  return issues.flatMap(problemsOf);
}

function problemsOf(issue: Issue): readonly FileProblem[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(issue.path, key));
  }
  return [{ path: issue.path, message: messageOf(issue, field) }];
}

function unknownField(path: readonly PropertyKey[], key: string): FileProblem {
  const level = path.map(String).join(".");
  const field = level === "" ? key : `${level}.${key}`;
  if (field === "categories.unknown") {
    return { path: [...path, key], message: UNKNOWN_IS_NO_CATEGORY };
  }
  const suggestion = didYouMean(key, FIELDS[level] ?? []);
  const noField: Localized = {
    de: `\`${field}\` gibt es nicht`,
    en: `\`${field}\` is not a field`,
  };
  return { path: [...path, key], message: localize`${noField}${suggestion}` };
}

function messageOf(issue: Issue, field: string): Localized {
  if (field === "") return NO_MAPPING;
  if (field === "onUnknown" && issue.input === "fine") return UNKNOWN_IS_NEVER_FINE;
  if (issue.code === "invalid_value") return refusedValue(issue, field);
  if (issue.input === undefined && issue.code === "invalid_type") return missing(field);
  return inBoth(`\`${field}\`: ${issue.message}.`);
}

function refusedValue(issue: Extract<Issue, { code: "invalid_value" }>, field: string): Localized {
  const values = issue.values.map(String);
  const allowed = either(values);
  if (issue.input === undefined) {
    return {
      de: `\`${field}\` fehlt; erlaubt: ${allowed.de}.`,
      en: `\`${field}\` is missing; it is ${allowed.en}.`,
    };
  }
  const mustBe: Localized = {
    de: `\`${field}\` muss ${allowed.de} sein`,
    en: `\`${field}\` must be ${allowed.en}`,
  };
  const suggestion =
    typeof issue.input === "string" ? didYouMean(issue.input, values) : inBoth(".");
  return localize`${mustBe}${suggestion}`;
}

function missing(field: string): Localized {
  return { de: `\`${field}\` fehlt.`, en: `\`${field}\` is missing.` };
}

function either(values: readonly string[]): Localized {
  const last = values.at(-1) ?? "";
  if (values.length < 2) return inBoth(last);
  const others = values.slice(0, -1).join(", ");
  return { de: `${others} oder ${last}`, en: `${others} or ${last}` };
}

const NO_MAPPING: Localized = {
  de: "Eine Richtlinie ist eine Zuordnung, die mit `version: 0` und `name` beginnt.",
  en: "A policy is a mapping that begins with `version: 0` and `name`.",
};

const UNKNOWN_IS_NO_CATEGORY: Localized = {
  de: "Über Unbekanntes entscheidet `onUnknown`, außerhalb von `categories`; in Ordnung ist es nie.",
  en: "What is unknown is set by `onUnknown`, outside `categories`, and never fine.",
};

const UNKNOWN_IS_NEVER_FINE: Localized = {
  de: "`onUnknown` kann nicht fine sein: Ohne bekannte Lizenz besteht kein Nutzungsrecht. Möglich sind must-act oder check.",
  en: "`onUnknown` cannot be fine: without a known licence there is no right to use. Use must-act or check.",
};
