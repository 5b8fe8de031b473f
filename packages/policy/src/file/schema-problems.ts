import type { z } from "zod";

import { didYouMean } from "./did-you-mean.ts";
import type { PolicyProblem } from "./problem.ts";

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
export function schemaProblems(issues: readonly Issue[]): readonly PolicyProblem[] {
  return issues.flatMap(problemsOf);
}

function problemsOf(issue: Issue): readonly PolicyProblem[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(issue.path, key));
  }
  return [{ path: issue.path, message: messageOf(issue, field) }];
}

function unknownField(path: readonly PropertyKey[], key: string): PolicyProblem {
  const level = path.map(String).join(".");
  const field = level === "" ? key : `${level}.${key}`;
  if (field === "categories.unknown") {
    const message = "What is unknown is set by `onUnknown`, outside `categories`, and never fine.";
    return { path: [...path, key], message };
  }
  const suggestion = didYouMean(key, FIELDS[level] ?? []);
  return { path: [...path, key], message: `\`${field}\` is not a field${suggestion}` };
}

function messageOf(issue: Issue, field: string): string {
  if (field === "") return "A policy is a mapping that begins with `version: 0` and `name`.";
  if (field === "onUnknown" && issue.input === "fine") {
    return "`onUnknown` cannot be fine: without a known licence there is no right to use. Use must-act or check.";
  }
  if (issue.code === "invalid_value") return refusedValue(issue, field);
  if (issue.input === undefined && issue.code === "invalid_type") return `\`${field}\` is missing.`;
  return `\`${field}\`: ${issue.message}.`;
}

function refusedValue(issue: Extract<Issue, { code: "invalid_value" }>, field: string): string {
  const allowed = issue.values.map(String);
  if (issue.input === undefined) return `\`${field}\` is missing; it is ${either(allowed)}.`;
  const suggestion = typeof issue.input === "string" ? didYouMean(issue.input, allowed) : ".";
  return `\`${field}\` must be ${either(allowed)}${suggestion}`;
}

function either(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}
