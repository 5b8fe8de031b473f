import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

import { LotseError } from "@lizenzlotse/model";
import type { Database } from "better-sqlite3";

/** Node-API version that the supported major of better-sqlite3 needs; an older one would crash, which nothing can catch. */
const NEEDED_NODE_API = 9;
/** Milliseconds to wait for another process that is writing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a database file, making its folder where needed. The native module is loaded here and only here, and only
 * when a cache is asked for.
 *
 * @throws {LotseError} `CACHE_UNAVAILABLE` when the module was not built, or the file cannot be opened or is damaged.
 */
export async function openDatabase(file: string, access: "read" | "write"): Promise<Database> {
  if (Number(process.versions["napi"]) < NEEDED_NODE_API) throw unavailable("Node-API is too old");
  try {
    const { default: BetterSqlite3 } = await import("better-sqlite3");
    if (access === "read")
      return new BetterSqlite3(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
    mkdirSync(dirname(file), { recursive: true });
    const database = new BetterSqlite3(file, { timeout: BUSY_TIMEOUT_MS });
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    return database;
  } catch (cause) {
    throw unavailable(cause);
  }
}

function unavailable(cause: unknown): LotseError {
  return new LotseError("CACHE_UNAVAILABLE", "The result cache cannot be opened.", {
    hint: {
      de: "Ohne ihn dauert es länger, die Ergebnisse sind gleich. Er braucht das native Modul better-sqlite3, das mit g++, make und python3 gebaut wird.",
      en: "Results are the same without it, only slower. It needs the native module better-sqlite3, which is built with g++, make and python3.",
    },
    cause,
  });
}
