import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { type ParsedDocument, parseJsonDocument } from "../shared/json-document.ts";
import { parseEntries } from "../shared/parse-entries.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import type { DenoLock, Dependency, LockedPackage, Member, Registry } from "./facts.ts";
import { MemberEntry, type MemberData, PackageEntry, type PackageData } from "./schema.ts";
import { parseSpecifier, splitKey } from "./specifier.ts";

/** The versions that are known; the first had no number, and nothing but addresses. */
const VERSIONS: ReadonlySet<unknown> = new Set(["2", "3", "4", "5"]);

/**
 * Reads a deno.lock, versions 1 to 5.
 *
 * @see https://github.com/denoland/deno_lockfile (src/lib.rs, src/transforms.rs: what each version changed)
 */
export async function parseDenoLock(text: string, input: Input): Promise<DenoLock | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { version } = document.value;
  if (version === undefined) return withoutPackages(document, input);
  if (!VERSIONS.has(version)) {
    const parameters = { format: "deno.lock", version: JSON.stringify(version).slice(0, 20) };
    complain(input, "input/unsupported-version", { line: document.lineOf("version"), parameters });
    return undefined;
  }
  const packages = sectionOf(document, version === "3" ? ["packages"] : []);
  // Version 2 knew npm alone, and kept its specifiers with it.
  const npm = version === "2" ? sectionOf(document, ["npm"]) : packages;
  return {
    specifiers: specifiersOf(npm, input),
    packages: [
      ...packagesOf("jsr", { document: packages, section: "jsr" }, input),
      ...packagesOf("npm", { document: npm, section: version === "2" ? "packages" : "npm" }, input),
    ],
    remote: remoteOf({ document, section: "remote" }, input),
    members: membersOf(document, input),
  };
}

function withoutPackages(document: ParsedDocument, input: Input): DenoLock {
  const remote = remoteOf({ document }, input);
  return { specifiers: new Map(), packages: [], remote, members: [] };
}

/** A part of a document, as a document. */
function sectionOf(document: ParsedDocument, path: readonly string[]): ParsedDocument {
  const value = path.reduce<unknown>(
    (part, key) => (isRecord(part) ? part[key] : undefined),
    document.value,
  );
  return { value: value ?? {}, lineOf: (...rest) => document.lineOf(...path, ...rest) };
}

/** Until version 3 they lead to whole keys, since then to versions. */
function specifiersOf(document: ParsedDocument, input: Input): ReadonlyMap<string, string> {
  const entries = parseEntries(z.string(), { document, input, section: "specifiers" });
  return new Map(
    entries.map(({ key, data }) => {
      const known = parseSpecifier(key);
      // Version 2 has npm packages without their registry.
      if (known === undefined) return [`npm:${key}`, `npm:${data}`];
      const isWhole = /^(?:jsr|npm):/u.test(data);
      return [key, isWhole ? data : `${known.registry}:${known.name}@${data}`];
    }),
  );
}

interface Section {
  readonly document: ParsedDocument;
  readonly section?: string;
}

function packagesOf(registry: Registry, section: Section, input: Input): readonly LockedPackage[] {
  return parseEntries(PackageEntry, { ...section, input }).flatMap(({ key, data, line }) => {
    const identity = splitKey(key);
    if (identity === undefined) {
      const parameters = { field: registry, problem: `${JSON.stringify(key)} has no version` };
      complain(input, "input/unexpected-type", { line, parameters });
      return [];
    }
    const { integrity, tarball } = data;
    return [
      { registry, key, ...identity, integrity, tarball, dependencies: dependenciesOf(data), line },
    ];
  });
}

function dependenciesOf({
  dependencies = [],
  optionalDependencies = [],
}: PackageData): readonly Dependency[] {
  const required = Array.isArray(dependencies) ? dependencies : Object.values(dependencies);
  return [
    ...(required as readonly string[]).map((specifier) => ({ specifier, isOptional: false })),
    ...optionalDependencies.map((specifier) => ({ specifier, isOptional: true })),
  ];
}

function remoteOf(section: Section, input: Input): DenoLock["remote"] {
  return parseEntries(z.string(), { ...section, input }).flatMap(({ key, data, line }) => {
    if (/^https?:\/\//u.test(key)) return [{ url: key, checksum: data, line }];
    const parameters = { field: "remote", problem: "not an address" };
    complain(input, "input/unexpected-type", { line, parameters });
    return [];
  });
}

function membersOf(document: ParsedDocument, input: Input): readonly Member[] {
  const { value, lineOf } = sectionOf(document, ["workspace"]);
  const place = { field: "workspace", line: lineOf(), lineOf };
  const root = parseEntry(MemberEntry, value, { input, place });
  const members = parseEntries(MemberEntry, {
    document: { value, lineOf },
    input,
    section: "members",
  });
  return [
    { folder: "", dependencies: requestedBy(root ?? {}) },
    ...members.map(({ key, data }) => ({ folder: key, dependencies: requestedBy(data) })),
  ];
}

function requestedBy({ dependencies = [], packageJson }: MemberData): readonly string[] {
  return [...dependencies, ...(packageJson?.dependencies ?? [])];
}
