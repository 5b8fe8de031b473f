/** Longest constraint that is read; what is longer allows every version. */
const MAX_LENGTH = 1_000;

/**
 * Translates a constraint in Poetry's notation (`^1.2`, `~1.2`, `1.2.3`, `>=1,<2 || ^3`) into specifiers of PEP 440.
 *
 * @returns the alternatives, of which one must hold; an empty specifier allows every version.
 * @see https://python-poetry.org/docs/dependency-specification/
 */
export function poetryConstraint(constraint: string): readonly string[] {
  if (constraint.length > MAX_LENGTH) return [""];
  return constraint
    .split(/\|\|?/u)
    .map((alternative) => alternative.split(/[\s,]+(?=[^\s,])/u).map(clause))
    .map((clauses) => clauses.filter((it) => it !== "").join(","));
}

function clause(text: string): string {
  const trimmed = text.trim().replace(/,$/u, "");
  if (trimmed === "" || trimmed === "*") return "";
  if (trimmed.startsWith("^")) return range(trimmed.slice(1), caretUpperBound);
  if (/^~[^=]/u.test(trimmed)) return range(trimmed.slice(1), tildeUpperBound);
  if (/^[\dv]/u.test(trimmed)) return `==${trimmed.replace(/^v/u, "")}`;
  return trimmed.replace(/^=(?!=)/u, "==");
}

function range(
  version: string,
  upperBound: (parts: readonly number[]) => readonly number[],
): string {
  const trimmed = version.trim();
  const parts = /^\d+(?:\.\d+)*/u.exec(trimmed)?.[0].split(".").map(Number);
  if (parts === undefined) return "";
  return `>=${trimmed},<${upperBound(parts).join(".")}`;
}

/** The leftmost part that is not zero may not change: `^1.2` < 2, `^0.3` < 0.4, `^0.0` < 0.1. */
function caretUpperBound(parts: readonly number[]): readonly number[] {
  const significant = parts.findIndex((part) => part !== 0);
  return increment(parts, significant === -1 ? parts.length - 1 : significant);
}

/** `~1.2.3` < 1.3, `~1` < 2. */
function tildeUpperBound(parts: readonly number[]): readonly number[] {
  return increment(parts, parts.length === 1 ? 0 : 1);
}

function increment(parts: readonly number[], at: number): readonly number[] {
  return parts.slice(0, at + 1).map((part, index) => (index === at ? part + 1 : part));
}
