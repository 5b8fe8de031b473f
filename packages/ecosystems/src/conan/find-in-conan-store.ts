import { type CacheSource, parsePurl, type TreePath } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { DamagedContent } from "../shared/damaged-content.ts";
import { readSqliteTable, type SqliteValue } from "../shared/sqlite-table.ts";
import { parseConanfilePy } from "./parse-conan.ts";
import { recipeLicense } from "./recipe-license.ts";

const DATABASE = "cache.sqlite3";

/**
 * Finds recipes and packages in the store of Conan 2. Its folders are called by hashes; a database says which is whose.
 *
 * @see https://github.com/conan-io/conan (conan/internal/cache/db: the tables `recipes` and `packages`)
 */
export function findInConanStore(store: CacheSource): PackageFinder {
  let index: Promise<StoreIndex> | undefined;
  return async ({ purl, name, version }) => {
    const { recipes, packages } = await (index ??= readIndex(store));
    const { user, channel, rrev } = parsePurl(purl)?.qualifiers ?? {};
    const owner = user === undefined ? "" : `@${user}${channel === undefined ? "" : `/${channel}`}`;
    const reference = `${name}/${version}${owner}`;
    const recipe = latest(recipes, reference, rrev);
    if (recipe === undefined) return undefined;
    const path = `${recipe.path}/e/conanfile.py`;
    const bytes = await store.read(path);
    const text = new TextDecoder().decode(bytes ?? new Uint8Array());
    const { license } = parseConanfilePy(text, cachedInput(path, "conanfile.py"));
    const built = latest(packages, reference, recipe.revision);
    const content = built && ({ kind: "folder", root: `${built.path}/p` } as const);
    return { declared: recipeLicense(license, path), content };
  };
}

/** A recipe, or a package that was built of one. */
interface StoredEntry {
  readonly reference: string;
  /** Of the recipe. */
  readonly revision: string;
  readonly path: TreePath;
  /** Seconds since 1970. */
  readonly time: number;
}

interface StoreIndex {
  readonly recipes: readonly StoredEntry[];
  readonly packages: readonly StoredEntry[];
}

/** The last one, of one revision where that is known. */
function latest(
  entries: readonly StoredEntry[],
  reference: string,
  revision: string | undefined,
): StoredEntry | undefined {
  return entries
    .filter((each) => each.reference === reference && (revision ?? each.revision) === each.revision)
    .toSorted((left, right) => right.time - left.time || (left.path < right.path ? -1 : 1))[0];
}

/** A damaged store holds nothing: it is not for the reader of a scan to repair. */
async function readIndex(store: CacheSource): Promise<StoreIndex> {
  const bytes = Buffer.from((await store.read(DATABASE)) ?? new Uint8Array());
  try {
    return {
      recipes: entriesOf(bytes, "recipes", { path: 2, time: 3 }),
      packages: entriesOf(bytes, "packages", { path: 4, time: 5 }),
    };
  } catch (error) {
    if (!(error instanceof DamagedContent || error instanceof RangeError)) throw error;
    return { recipes: [], packages: [] };
  }
}

/** Both tables begin with the reference and the revision of the recipe. */
function entriesOf(
  bytes: Buffer,
  table: string,
  at: { readonly path: number; readonly time: number },
): readonly StoredEntry[] {
  return Array.from(readSqliteTable(bytes, table), (record) => ({
    reference: textOf(record[0]),
    revision: textOf(record[1]),
    path: textOf(record[at.path]),
    time: numberOf(record[at.time]),
  }));
}

function textOf(value: SqliteValue): string {
  return typeof value === "string" ? value : "";
}

function numberOf(value: SqliteValue): number {
  return typeof value === "number" ? value : 0;
}
