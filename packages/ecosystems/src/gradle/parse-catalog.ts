import type { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseTomlDocument, type TomlDocument } from "../shared/toml-document.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { exactVersion } from "./exact-version.ts";
import type { Catalog, CatalogEntry, Coordinates } from "./facts.ts";
import {
  Bundle,
  Library,
  type LibraryData,
  Plugin,
  type PluginData,
  Version,
  type VersionData,
} from "./schema.ts";

/**
 * Reads a version catalog.
 *
 * @see https://docs.gradle.org/current/userguide/version_catalogs.html
 */
export async function parseCatalog(text: string, input: Input): Promise<Catalog | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const tables = new TablesOf(document, text, input);
  const versions = new Map(tables.entries("versions", Version).map(({ key, data }) => [key, data]));
  const libraries = tables.entries("libraries", Library).flatMap(({ key, data, line }) => {
    const found = libraryOf(data, versions);
    return found === undefined ? tables.refuse("libraries", key, line) : [entry(key, found, line)];
  });
  const plugins = tables.entries("plugins", Plugin).flatMap(({ key, data, line }) => {
    const found = pluginOf(data, versions);
    if (found === undefined) return tables.refuse("plugins", key, line);
    return [{ ...entry(`plugins.${key}`, found, line), isPlugin: true }];
  });
  return {
    path: input.path,
    name: fileNameOf(input.path).replace(/\.versions\.toml$/u, ""),
    entries: [...libraries, ...plugins],
    bundles: new Map(
      tables
        .entries("bundles", Bundle)
        .map(({ key, data }) => [accessorOf(`bundles.${key}`), data.map(accessorOf)]),
    ),
  };
}

function entry(key: string, found: Coordinates, line: number | undefined): CatalogEntry {
  return { ...found, accessor: accessorOf(key), isPlugin: false, line };
}

/** Aliases are told apart by dots; dashes and underscores become such. */
export function accessorOf(alias: string): string {
  return alias.replaceAll(/[-_]/gu, ".").toLowerCase();
}

type Versions = ReadonlyMap<string, VersionData>;

function libraryOf(data: LibraryData, versions: Versions): Coordinates | undefined {
  if (typeof data === "string") {
    const [group = "", name = "", version] = data.split(":");
    return group === "" || name === "" ? undefined : { group, name, version: plain(version) };
  }
  const [group = data.group, name = data.name] = data.module?.split(":") ?? [];
  if (group === undefined || name === undefined) return undefined;
  return { group, name, version: versionOf(data.version, versions) };
}

/** A plugin is the module that Gradle looks for to find it. */
function pluginOf(data: PluginData, versions: Versions): Coordinates | undefined {
  const [id, version] =
    typeof data === "string"
      ? [data.split(":")[0], plain(data.split(":")[1])]
      : [data.id, versionOf(data.version, versions)];
  if (id === undefined || id === "") return undefined;
  return { group: id, name: `${id}.gradle.plugin`, version };
}

function plain(version: string | undefined): string | undefined {
  return version === undefined ? undefined : exactVersion(version);
}

function versionOf(version: VersionData | undefined, versions: Versions): string | undefined {
  if (version === undefined) return undefined;
  if (typeof version === "string") return exactVersion(version);
  const { ref, strictly, require, prefer } = version;
  if (ref !== undefined) {
    const referred = versions.get(ref);
    // A reference leads to a version, never to another reference.
    return referred === undefined ? undefined : versionOf(withoutReference(referred), versions);
  }
  const candidates = [prefer, strictly, require].flatMap((each) =>
    each === undefined ? [] : (exactVersion(each) ?? []),
  );
  return candidates[0];
}

function withoutReference(version: VersionData): VersionData {
  return typeof version === "string" ? version : { ...version, ref: undefined };
}

interface TableEntry<T> {
  readonly key: string;
  readonly data: T;
  readonly line: number | undefined;
}

/** The tables of a catalog: each entry passes its schema for itself. */
class TablesOf {
  readonly #tables: Readonly<Record<string, unknown>>;
  readonly #document: TomlDocument;
  readonly #lines: readonly string[];
  readonly #input: Input;

  constructor(document: TomlDocument, text: string, input: Input) {
    this.#tables = isRecord(document.value) ? document.value : {};
    this.#document = document;
    this.#lines = text.split("\n");
    this.#input = input;
  }

  entries<T>(table: string, schema: z.ZodType<T>): readonly TableEntry<T>[] {
    const value = this.#tables[table] ?? {};
    if (!isRecord(value)) {
      const parameters = { field: table, problem: "not a table" };
      complain(this.#input, "input/unexpected-type", { line: 1, parameters });
      return [];
    }
    return Object.entries(value)
      .slice(0, MAX_ENTRIES)
      .flatMap(([key, each]) => {
        const line = this.#lineOf(table, key);
        const place = { field: `${table}.${key}`, line };
        const data = parseEntry(schema, each, { input: this.#input, place });
        return data === undefined ? [] : [{ key, data, line }];
      });
  }

  refuse(table: string, key: string, line: number | undefined): CatalogEntry[] {
    const parameters = { field: `${table}.${key}`, problem: "names no module" };
    complain(this.#input, "input/unexpected-type", { line, parameters });
    return [];
  }

  /** Entries of a catalog stand one a line below the header of their table. */
  #lineOf(table: string, key: string): number | undefined {
    const header = this.#document.headerLines(table)[0] ?? 0;
    for (let index = header; index < this.#lines.length; index += 1) {
      const line = this.#lines[index] ?? "";
      if (line.startsWith("[")) break;
      if (line.startsWith(key) && /^\s*=/u.test(line.slice(key.length))) return index + 1;
    }
    return header === 0 ? undefined : header;
  }
}
