import { didYouMean, inBoth, localize, type Localized } from "@lizenzlotse/model";
import type { z } from "zod";

import { BUILT_IN_POLICY_NAMES } from "./built-in.ts";
import type { FileProblem } from "../yaml/problem.ts";

type Issue = z.core.$ZodIssue;

/** Fields of each level, so that a misspelt one gets a suggestion. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": [
    "version",
    "name",
    "extends",
    "mayLoosen",
    "categories",
    "allow",
    "review",
    "deny",
    "rules",
    "openCodeList",
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
  "rules.*": ["id", "decide", "reason", "severity", "when"],
  "rules.*.when": [
    "licenses",
    "categories",
    "obligations",
    "osiApproved",
    "fsfFree",
    "openCode",
    "provide",
    "recipient",
    "combine",
    "modified",
    "outbound",
    "scopes",
    "usages",
    "paths",
    "packages",
    "roles",
  ],
  mayLoosen: ["licenses", "categories", "rules", "settings"],
  openCodeList: ["asOf", "source", "licenses"],
};

/** What the schema refused, in words. */
export function schemaProblems(issues: readonly Issue[]): readonly FileProblem[] {
  return issues.flatMap(problemsOf);
}

function problemsOf(issue: Issue): readonly FileProblem[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "invalid_union") return problemsOfUnion(issue);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(issue.path, key));
  }
  return [{ path: issue.path, message: messageOf(issue, field) }];
}

/** A value or a list of them, a text or both languages: what is meant shows where one form was nearly kept. */
function problemsOfUnion(issue: Extract<Issue, { code: "invalid_union" }>): readonly FileProblem[] {
  const meant =
    issue.errors.find((branch) =>
      branch.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
    ) ??
    issue.errors[0] ??
    [];
  return meant.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

function unknownField(path: readonly PropertyKey[], key: string): FileProblem {
  const level = path.map(String).join(".");
  const field = level === "" ? key : `${level}.${key}`;
  if (field === "categories.unknown") {
    return { path: [...path, key], message: UNKNOWN_IS_NO_CATEGORY };
  }
  const suggestion = didYouMean(key, FIELDS[level.replace(/\.\d+/gu, ".*")] ?? []);
  const noField: Localized = {
    de: `\`${field}\` gibt es nicht`,
    en: `\`${field}\` is not a field`,
  };
  return { path: [...path, key], message: localize`${noField}${suggestion}` };
}

function messageOf(issue: Issue, field: string): Localized {
  if (field === "") return NO_MAPPING;
  if (field === "onUnknown" && issue.input === "fine") return UNKNOWN_IS_NEVER_FINE;
  if (field === "extends" && issue.code === "custom") return noSuchBase(issue.input);
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

function noSuchBase(input: unknown): Localized {
  const names = BUILT_IN_POLICY_NAMES.join(", ");
  const mustBe: Localized = {
    de: `\`extends\` muss ${names} oder eine YAML-Datei sein`,
    en: `\`extends\` must be one of ${names}, or a YAML file`,
  };
  return localize`${mustBe}${didYouMean(String(input), BUILT_IN_POLICY_NAMES)}`;
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
  de: "Eine Richtlinie ist eine Zuordnung, die mit `version: 1` und `name` beginnt.",
  en: "A policy is a mapping that begins with `version: 1` and `name`.",
};

const UNKNOWN_IS_NO_CATEGORY: Localized = {
  de: "Über Unbekanntes entscheidet `onUnknown`, außerhalb von `categories`; in Ordnung ist es nie.",
  en: "What is unknown is set by `onUnknown`, outside `categories`, and never fine.",
};

const UNKNOWN_IS_NEVER_FINE: Localized = {
  de: "`onUnknown` kann nicht fine sein: Ohne bekannte Lizenz besteht kein Nutzungsrecht. Möglich sind must-act oder check.",
  en: "`onUnknown` cannot be fine: without a known licence there is no right to use. Use must-act or check.",
};
