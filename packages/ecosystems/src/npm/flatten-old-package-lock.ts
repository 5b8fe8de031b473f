import { complain, type Input, type LineOf } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import type { ParsedDocument } from "../shared/json-document.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { LockedEntry } from "./locked-entry.ts";
import { OldPackageLockEntry, type OldPackageLockEntryData } from "./schema.ts";

/**
 * Writes a package-lock of version 1 as the later versions have it.
 *
 * Version 1 carries no "packages": its nested "dependencies" are the only truth, and nest just as `node_modules` does.
 * It names neither licences nor the root's own dependencies.
 */
export function flattenOldPackageLock(
  lock: Readonly<Record<string, unknown>>,
  document: ParsedDocument,
  input: Input,
): ReadonlyMap<string, LockedEntry> {
  const entries = new Map<string, LockedEntry>();
  entries.set("", {
    folder: "",
    name: textOf(lock["name"]),
    version: textOf(lock["version"]),
    declared: [],
  });
  const waiting: Level[] = [
    { folder: "", steps: ["dependencies"], dependencies: lock["dependencies"] },
  ];
  // Breadth first; the array grows while it is read.
  for (const level of waiting) {
    for (const found of readLevel(level, document, input)) {
      if (entries.size >= MAX_ENTRIES) {
        complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
        return entries;
      }
      entries.set(found.entry.folder, found.entry);
      waiting.push(found.next);
    }
  }
  return entries;
}

interface Level {
  readonly folder: string;
  /** Path of the map in the document. */
  readonly steps: readonly string[];
  readonly dependencies: unknown;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function readLevel(
  level: Level,
  document: ParsedDocument,
  input: Input,
): { entry: LockedEntry; next: Level }[] {
  if (level.dependencies === undefined) return [];
  if (!isRecord(level.dependencies)) {
    complain(input, "input/unexpected-type", {
      line: document.lineOf(...level.steps),
      parameters: { field: level.steps.join("."), problem: "not an object" },
    });
    return [];
  }
  return Object.entries(level.dependencies).flatMap(([name, value]) => {
    const steps = [...level.steps, name];
    const line = document.lineOf(...steps);
    const lineOf: LineOf = (...path) => document.lineOf(...steps, ...path);
    const place = { field: steps.join("."), line, lineOf };
    const data = parseEntry(OldPackageLockEntry, value, { input, place });
    if (data === undefined) return [];
    const folder =
      level.folder === "" ? `node_modules/${name}` : `${level.folder}/node_modules/${name}`;
    const next = { folder, steps: [...steps, "dependencies"], dependencies: data.dependencies };
    return [{ entry: toEntry(folder, data, line), next }];
  });
}

function toEntry(
  folder: string,
  data: OldPackageLockEntryData,
  line: number | undefined,
): LockedEntry {
  return {
    folder,
    line,
    declared: [],
    integrity: data.integrity,
    dev: data.dev,
    optional: data.optional,
    dependencies: typeof data.requires === "object" ? data.requires : undefined,
    ...identityOf(data),
  };
}

/** Where the package is no registry's, `version` holds its specifier instead. */
function identityOf(
  data: OldPackageLockEntryData,
): Pick<LockedEntry, "name" | "version" | "resolved" | "link"> {
  const spec = parseDependencySpec(data.version ?? "");
  switch (spec.kind) {
    case "alias":
      return { name: spec.name, version: spec.range, resolved: data.resolved };
    case "folder":
      return { resolved: spec.path, link: true };
    case "local-archive":
      return { resolved: `file:${spec.path}` };
    case "git":
    case "archive":
      return { resolved: spec.url };
    case "workspace":
    case "registry":
      return { version: data.version, resolved: data.resolved };
  }
}
