import { locales, type z } from "zod";

import type { FileProblem } from "./problem.ts";

/** What a schema refused, in both languages: the library knows them, one at a time. */
export function zodProblems(
  schema: z.ZodType,
  value: unknown,
  english: z.ZodError,
): readonly FileProblem[] {
  const { localeError } = locales.de();
  const german = schema.safeParse(value, { error: localeError }).error ?? english;
  return english.issues.map((issue, index) => ({
    path: issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path,
    message: {
      de: placed(issue.path, german.issues[index]?.message ?? issue.message),
      en: placed(issue.path, issue.message),
    },
  }));
}

function placed(path: readonly PropertyKey[], message: string): string {
  return path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`;
}
