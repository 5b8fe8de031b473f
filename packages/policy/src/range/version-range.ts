import { schemeOf, type VersionScheme } from "./version-scheme.ts";

/** A range of versions of one package type. */
export interface VersionRange {
  readonly text: string;
  readonly scheme: VersionScheme;
  /** One of these must hold entirely; absent where the scheme reads the range itself. */
  readonly alternatives?: readonly (readonly Comparator[])[] | undefined;
}

interface Comparator {
  readonly operator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  readonly version: string;
}

/** Whether a version is in a range; `unknown` where it cannot be compared. */
export type RangeAnswer = "inside" | "outside" | "unknown";

/** Most comparators of one range. */
const MAX_COMPARATORS = 100;

/**
 * Reads a range: a VERS range (`vers:npm/>=1|<2`), a native range of the package type, or comparators separated by
 * blanks, with `||` between alternatives.
 *
 * @returns `undefined` where it is not understood, or where a VERS range is of another type.
 */
export function parseRange(type: string, text: string): VersionRange | undefined {
  const scheme = schemeOf(type);
  if (text.startsWith("vers:")) return parseVers(type, text, scheme);
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (trimmed === "*") return { text, scheme, alternatives: [[]] };
  if (scheme.isNativeRange?.(trimmed) === true) return { text: trimmed, scheme };
  return parseComparators(trimmed, scheme);
}

/** Whether a version is in a range. */
export function isInRange(range: VersionRange, version: string | undefined): RangeAnswer {
  const { scheme, alternatives } = range;
  if (alternatives?.some((comparators) => comparators.length === 0) === true) return "inside";
  if (version === undefined) return "unknown";
  if (alternatives === undefined) {
    const answer = scheme.satisfies?.(version, range.text);
    return answer === undefined ? "unknown" : answer ? "inside" : "outside";
  }
  const answers = alternatives.map((comparators) => allHold(comparators, version, scheme));
  if (answers.includes("inside")) return "inside";
  return answers.includes("unknown") ? "unknown" : "outside";
}

function allHold(
  comparators: readonly Comparator[],
  version: string,
  scheme: VersionScheme,
): RangeAnswer {
  const answers = comparators.map((comparator) => holds(comparator, version, scheme));
  if (answers.includes("outside")) return "outside";
  return answers.includes("unknown") ? "unknown" : "inside";
}

function holds(
  { operator, version: bound }: Comparator,
  version: string,
  scheme: VersionScheme,
): RangeAnswer {
  const order = scheme.compare(version, bound);
  if (order === undefined) return "unknown";
  return HOLDS[operator](order) ? "inside" : "outside";
}

const HOLDS: Readonly<Record<Comparator["operator"], (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** In a VERS range points of one line alternate: `>=1|<2|>=3|<4` are two intervals, `1|2` two versions. */
function parseVers(type: string, text: string, scheme: VersionScheme): VersionRange | undefined {
  const match = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/u.exec(text);
  const [, versType, constraints = ""] = match ?? [];
  if (versType !== type) return undefined;
  if (constraints === "*") return { text, scheme, alternatives: [[]] };
  const comparators = comparatorsOf(constraints.split("|"));
  return comparators === undefined
    ? undefined
    : { text, scheme, alternatives: intervalsOf(comparators) };
}

function intervalsOf(comparators: readonly Comparator[]): readonly (readonly Comparator[])[] {
  const excluded = comparators.filter(({ operator }) => operator === "!=");
  const intervals: (readonly Comparator[])[] = [];
  let open: Comparator | undefined;
  for (const comparator of comparators.filter(({ operator }) => operator !== "!=")) {
    const { operator } = comparator;
    if (operator === "=") intervals.push([comparator]);
    else if (operator.startsWith(">")) {
      if (open !== undefined) intervals.push([open]);
      open = comparator;
    } else {
      intervals.push(open === undefined ? [comparator] : [open, comparator]);
      open = undefined;
    }
  }
  if (open !== undefined) intervals.push([open]);
  if (intervals.length === 0) return [excluded];
  return intervals.map((interval) => [...interval, ...excluded]);
}

function parseComparators(text: string, scheme: VersionScheme): VersionRange | undefined {
  const alternatives = text
    .split("||")
    .map((part) => comparatorsOf(part.trim().split(/[\s,]+/u)))
    .filter((comparators) => comparators !== undefined);
  return alternatives.length === text.split("||").length
    ? { text, scheme, alternatives }
    : undefined;
}

function comparatorsOf(parts: readonly string[]): readonly Comparator[] | undefined {
  if (parts.length > MAX_COMPARATORS) return undefined;
  const comparators = parts.map((part) => {
    const match = /^(<=|>=|!=|==|<|>|=)?\s*(?=\D*\d)([0-9A-Za-z][\w.+~:!-]*)$/u.exec(part.trim());
    const [, operator = "=", version] = match ?? [];
    return version === undefined
      ? undefined
      : { operator: (operator === "==" ? "=" : operator) as Comparator["operator"], version };
  });
  const read = comparators.filter((comparator) => comparator !== undefined);
  return read.length === comparators.length && read.length > 0 ? read : undefined;
}
