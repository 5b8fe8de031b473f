import { joinExpressions } from "../expression/join-expressions.ts";
import { normalizeLicenseName } from "./normalize-license-name.ts";

/** Confidence that a short name must have to stand for a licence. */
const MIN_CONFIDENCE = 0.8;

/**
 * Reads the first line of a `License` field of a Debian copyright file: short names joined by `or`, `and` and commas,
 * where `or` binds loosest, then `and`, and a comma before `and` binds loosest of all.
 *
 * @returns `undefined` where a name is no known licence (`public-domain`, names of the package's own); the statement
 *   is kept verbatim then.
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/#license-syntax
 */
export function debianLicense(synopsis: string): string | undefined {
  // SPDX operators are in capitals; here they are words.
  const clauses = synopsis.split(/\s*,\s*(?:and\s+)?|\s*,\s*/iu).filter((part) => part !== "");
  const read = clauses.map((clause) => readAlternatives(clause));
  const known = read.filter((expression) => expression !== undefined);
  return known.length === 0 || known.length < read.length
    ? undefined
    : joinExpressions("AND", known);
}

function readAlternatives(clause: string): string | undefined {
  return joined("OR", clause.split(/\s+or\s+/iu), (part) =>
    joined("AND", part.split(/\s+and\s+/iu), readName),
  );
}

function joined(
  operator: "AND" | "OR",
  parts: readonly string[],
  read: (part: string) => string | undefined,
): string | undefined {
  const expressions = parts.map((part) => read(part));
  const known = expressions.filter((expression) => expression !== undefined);
  return known.length < expressions.length ? undefined : joinExpressions(operator, known);
}

function readName(name: string): string | undefined {
  const { expression, confidence } = normalizeLicenseName(name.trim());
  return confidence >= MIN_CONFIDENCE ? expression : undefined;
}
