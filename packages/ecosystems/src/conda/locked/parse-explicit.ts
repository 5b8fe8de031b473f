import type { Input } from "../../shared/input.ts";
import { hexToHash } from "../../shared/integrity-to-hashes.ts";
import { parseRequirement } from "../../shared/python/parse-requirement.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { complainAboutLines, type TextLine, textLines } from "../../shared/text-lines.ts";
import { parseArchiveAddress } from "../archive-address.ts";
import type { Environment, Located } from "../environment/parse-environment.ts";
import { type MatchSpec, parseMatchSpec } from "../match-spec.ts";
import type { LockedEntry, LockedEnvironment } from "./locked-entry.ts";
import { pypiSource } from "./pypi-source.ts";

/** A list of addresses, or of what is asked for. */
export type SpecFile =
  ({ readonly kind: "explicit" } & LockedEnvironment) | ({ readonly kind: "specs" } & Environment);

/** The line after which only addresses follow. */
const EXPLICIT = /^@EXPLICIT\s*$/mu;

/**
 * Reads a file that conda takes with `--file`: addresses after `@EXPLICIT`, otherwise one specification a line. What
 * conda-lock writes as a comment for pip (`# pip NAME @ ADDRESS --hash=…`) belongs to it.
 */
export function parseSpecFile(text: string, input: Input): SpecFile {
  const unknown: TextLine[] = [];
  const lines = textLines(text, input).filter(({ text: line }) => line.trim() !== "");
  const file = EXPLICIT.test(text) ? explicitFile(lines, unknown) : specsFile(lines, unknown);
  complainAboutLines(input, unknown);
  return file;
}

function explicitFile(lines: readonly TextLine[], unknown: TextLine[]): SpecFile {
  const entries = new Map<string, LockedEntry>();
  for (const line of lines) {
    const entry = /^\s*# pip /u.test(line.text) ? pipEntry(line) : archiveEntry(line);
    if (entry !== undefined) entries.set(entry.key, entry);
    else if (!/^\s*(?:#|@EXPLICIT)/u.test(line.text)) unknown.push(line);
  }
  return { kind: "explicit", entries: [...entries.values()], sources: [] };
}

function archiveEntry({ text, number }: TextLine): LockedEntry | undefined {
  const [address = "", sum = ""] = text.trim().split("#", 2);
  const archive = parseArchiveAddress(address);
  if (archive === undefined) return undefined;
  const hash = hexToHash("MD5", sum) ?? hexToHash("SHA-256", sum.replace(/^sha256:/u, ""));
  return {
    key: `conda ${archive.url ?? `${archive.name}-${archive.version}-${archive.build}`}`,
    package: { manager: "conda", ...archive },
    cells: [""],
    hashes: hash === undefined ? [] : [hash],
    line: number,
  };
}

function pipEntry({ text, number }: TextLine): LockedEntry | undefined {
  const [, body = "", sum = ""] =
    /^\s*# pip (.*?)(?:\s+--hash=sha256:(\w+))?\s*$/u.exec(text) ?? [];
  const requirement = parseRequirement(body);
  if (requirement === undefined) return undefined;
  const { name, url = "" } = requirement;
  const hash = hexToHash("SHA-256", sum);
  const version = /-(\d[\w.+!]*?)(?:-|\.tar\.gz$|\.zip$)/u.exec(url.split("/").at(-1) ?? "")?.[1];
  return {
    key: `pip ${normalizeName(name)}`,
    package: { manager: "pip", name, version, source: pypiSource(url), url },
    cells: [""],
    hashes: hash === undefined ? [] : [hash],
    line: number,
  };
}

function specsFile(lines: readonly TextLine[], unknown: TextLine[]): SpecFile {
  const conda: Located<MatchSpec>[] = [];
  for (const line of lines) {
    if (/^\s*#/u.test(line.text)) continue;
    const spec = parseMatchSpec(line.text);
    if (spec === undefined) unknown.push(line);
    else conda.push({ ...spec, line: line.number });
  }
  return { kind: "specs", channels: [], conda, pip: [], isExport: false };
}
