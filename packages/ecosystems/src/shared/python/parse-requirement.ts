/** A dependency as PEP 508 writes it. */
export interface Requirement {
  /** As written. */
  readonly name: string;
  /** As written, in their order. */
  readonly extras: readonly string[];
  /** For example `>=1.0,<2`; empty where any version will do. */
  readonly specifier: string;
  /** `name @ url`. */
  readonly url?: string | undefined;
  /** What follows `;`. */
  readonly marker?: string | undefined;
}

/** Longest requirement that is read; real ones stay below 1,000 characters. */
const MAX_LENGTH = 8_192;

const NAME = /^[a-z0-9](?:[\w.-]*[a-z0-9])?/iu;
const CLAUSE = /^(?:===|==|~=|!=|<=|>=|<|>)\s*[^\s,;()]+$/u;

/**
 * Reads one requirement.
 *
 * @returns `undefined` where the text is none.
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export function parseRequirement(text: string): Requirement | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const trimmed = text.trim();
  const name = NAME.exec(trimmed)?.[0];
  if (name === undefined) return undefined;
  const withExtras = takeExtras(trimmed.slice(name.length).trimStart());
  if (withExtras === undefined) return undefined;
  const { extras, rest } = withExtras;
  if (rest.startsWith("@")) return { name, extras, specifier: "", ...urlAndMarker(rest.slice(1)) };
  const [versions, marker] = splitOnce(rest, ";");
  const specifier = normalizeSpecifier(versions);
  if (specifier === undefined) return undefined;
  return { name, extras, specifier, marker: marker?.trim() };
}

function takeExtras(text: string): { extras: readonly string[]; rest: string } | undefined {
  if (!text.startsWith("[")) return { extras: [], rest: text };
  const end = text.indexOf("]");
  if (end === -1) return undefined;
  const extras = text.slice(1, end).split(",");
  return {
    extras: extras.map((extra) => extra.trim()).filter((extra) => extra !== ""),
    rest: text.slice(end + 1).trimStart(),
  };
}

/** A URL may hold `;`, so only white space before it ends the URL. */
function urlAndMarker(text: string): { url: string; marker: string | undefined } {
  const trimmed = text.trim();
  const end = trimmed.search(/\s/u);
  if (end === -1) return { url: trimmed, marker: undefined };
  const rest = trimmed.slice(end).trimStart();
  return {
    url: trimmed.slice(0, end),
    marker: rest.startsWith(";") ? rest.slice(1).trim() : undefined,
  };
}

/** @returns `undefined` where it is no list of version clauses. */
function normalizeSpecifier(text: string): string | undefined {
  const trimmed = text.trim();
  const bare = trimmed.startsWith("(") && trimmed.endsWith(")") ? trimmed.slice(1, -1) : trimmed;
  const clauses = bare
    .split(",")
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  if (!clauses.every((clause) => CLAUSE.test(clause))) return undefined;
  return clauses.map((clause) => clause.replace(/\s+/u, "")).join(",");
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
