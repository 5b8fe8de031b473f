import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import type { LockedEntry, LockedKind } from "./facts.ts";
import { LockedPackage } from "./schema.ts";

/** The newest version that NuGet writes. */
const NEWEST_VERSION = 2;

const KINDS: ReadonlyMap<string, LockedKind> = new Map([
  ["direct", "direct"],
  ["project", "project"],
]);

/**
 * Reads a packages.lock.json; an entry that cannot be used is reported and left out.
 *
 * @see https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies
 */
export async function parsePackagesLock(
  text: string,
  input: Input,
): Promise<readonly LockedEntry[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { version, dependencies } = document.value;
  if (typeof version === "number" && version > NEWEST_VERSION) {
    const parameters = { format: input.format, version: String(version) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  if (!isRecord(dependencies)) {
    const parameters = { field: "dependencies", problem: "not a map" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
    return undefined;
  }
  return Object.entries(dependencies)
    .flatMap(([framework, entries]) => entriesOf(framework, entries, { document, input }))
    .slice(0, MAX_ENTRIES);
}

function entriesOf(
  framework: string,
  entries: unknown,
  { document, input }: { readonly document: ParsedDocument; readonly input: Input },
): readonly LockedEntry[] {
  if (!isRecord(entries)) {
    const line = document.lineOf("dependencies", framework);
    const parameters = { field: `dependencies.${framework}`, problem: "not a map" };
    complain(input, "input/unexpected-type", { line, parameters });
    return [];
  }
  return Object.entries(entries).flatMap(([name, value]) => {
    const line = document.lineOf("dependencies", framework, name);
    const place = { field: `dependencies.${framework}[${JSON.stringify(name)}]`, line };
    const data = parseEntry(LockedPackage, value, { input, place });
    if (data === undefined) return [];
    return [
      {
        name,
        kind: KINDS.get(data.type.toLowerCase()) ?? "transitive",
        version: data.resolved,
        contentHash: data.contentHash,
        dependencies: Object.keys(data.dependencies ?? {}),
        framework,
        line,
      },
    ];
  });
}
