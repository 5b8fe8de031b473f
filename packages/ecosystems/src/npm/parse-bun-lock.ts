import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsoncDocument } from "../shared/jsonc-document.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntries, type ParsedEntry } from "../shared/parse-entries.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import { textMap, type TextMap } from "../shared/text-map.ts";

/** What a workspace or a package needs. */
export interface BunDependencies {
  readonly dependencies?: TextMap | undefined;
  readonly optionalDependencies?: TextMap | undefined;
  readonly peerDependencies?: TextMap | undefined;
  readonly optionalPeers?: readonly string[] | undefined;
  /** Only of projects, and of folders that are linked in. */
  readonly devDependencies?: TextMap | undefined;
}

/** A project of the workspace. */
export interface BunWorkspaceData extends BunDependencies {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
}

const needs = {
  dependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
  peerDependencies: textMap.optional(),
  optionalPeers: z.array(z.string()).optional(),
  devDependencies: textMap.optional(),
};

const Needs: z.ZodType<BunDependencies> = z.object(needs);

const Workspace: z.ZodType<BunWorkspaceData> = z.object({
  ...needs,
  name: z.string().optional(),
  version: z.string().optional(),
});

/** A package by its place in `node_modules`: `chalk`, or `eslint/chalk` for one that only eslint sees. */
export interface BunPackage extends BunDependencies {
  readonly key: string;
  /** `name@version`, `name@git+ssh://…`, `name@workspace:folder`. */
  readonly spec: string;
  readonly integrity?: string | undefined;
  readonly line: number | undefined;
}

/** A bun.lock. */
export interface BunLock {
  /** By folder; the root is empty. */
  readonly workspaces: readonly ParsedEntry<BunWorkspaceData>[];
  readonly packages: readonly BunPackage[];
}

const NEWEST_VERSION = 1;

/** Reads a bun.lock; entries that cannot be read are reported and left out. */
export async function parseBunLock(text: string, input: Input): Promise<BunLock | undefined> {
  // The file has a comma after the last entry.
  const document = await parseJsoncDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { lockfileVersion, packages } = document.value;
  if (typeof lockfileVersion === "number" && lockfileVersion > NEWEST_VERSION) {
    const parameters = { format: input.format, version: String(lockfileVersion) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  const workspaces = parseEntries(Workspace, {
    document,
    input,
    section: "workspaces",
    required: true,
  });
  const entries = Object.entries(isRecord(packages) ? packages : {}).slice(0, MAX_ENTRIES);
  return {
    workspaces,
    packages: entries.flatMap(([key, value]) =>
      packageOf({ key, value, line: document.lineOf("packages", key) }, input),
    ),
  };
}

/** A tuple: what it is, then, by its origin, the registry, what it needs, the checksum. */
function packageOf(
  entry: { readonly key: string; readonly value: unknown; readonly line: number | undefined },
  input: Input,
): readonly BunPackage[] {
  const { key, value, line } = entry;
  const tuple: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  const [spec, ...others] = tuple;
  const field = `packages[${JSON.stringify(key)}]`;
  if (typeof spec !== "string") {
    complain(input, "input/unexpected-type", {
      line,
      parameters: { field, problem: "not a package" },
    });
    return [];
  }
  const data = parseEntry(Needs, others.find(isRecord) ?? {}, { input, place: { field, line } });
  const integrity = others.find(
    (each): each is string => typeof each === "string" && /^sha\d+-/u.test(each),
  );
  return [{ ...data, key, spec, integrity, line }];
}
