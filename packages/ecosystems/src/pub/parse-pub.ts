import type { Usage } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { parseEntries, type ParsedEntry } from "../shared/parse-entries.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";
import { LockedPackage, type LockedPackageData, Pubspec } from "./schema.ts";

/** Reads a pubspec.lock; an entry that cannot be used is reported and left out. */
export async function parsePubspecLock(
  text: string,
  input: Input,
): Promise<readonly ParsedEntry<LockedPackageData>[] | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  return parseEntries(LockedPackage, { document, input, section: "packages", required: true });
}

/** What a pubspec.yaml says. */
export interface Manifest {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** Whether the lockfile of a folder above is its own. */
  readonly isMember: boolean;
  readonly dependencies: readonly {
    readonly name: string;
    readonly usage: Usage;
    readonly line: number | undefined;
  }[];
}

/** Reads a pubspec.yaml; single bad fields are reported and left out. */
export async function parsePubspec(text: string, input: Input): Promise<Manifest | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const data = parseEntry(Pubspec, document.value, { input, place });
  if (data === undefined) return undefined;
  const kinds = [
    ["dependencies", "production"],
    ["dev_dependencies", "development"],
  ] as const;
  return {
    name: data.name,
    version: data.version,
    isMember: data.resolution === "workspace",
    dependencies: kinds.flatMap(([kind, usage]) =>
      Object.keys(data[kind] ?? {}).map((name) => {
        return { name, usage, line: document.lineOf(kind, name) };
      }),
    ),
  };
}
