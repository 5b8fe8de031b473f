import type { FileClass } from "@lizenzlotse/model";
import type { Database, Statement } from "better-sqlite3";

/** What was known of a file when its result was stored. */
export interface FileState {
  readonly fingerprint: string;
  readonly class: FileClass;
  /** Of the content; empty where there was nothing to tell of. */
  readonly sha256: string;
}

/** A state and where it belongs. */
export interface PlacedState {
  readonly path: string;
  readonly scope: string;
  readonly state: FileState;
}

type States = Map<string, FileState>;

/** Folders that are kept in memory. Files come in path order, so that few are in use at the same time. */
const MAX_FOLDERS = 1_024;

/**
 * States of files, one row for each folder: a look into the database for each of a hundred thousand files would cost
 * more than it saves.
 */
export class FolderStates {
  readonly #select: Statement<[string, string], { files: string }>;
  readonly #replace: Statement<[string, string, string]>;
  readonly #folders = new Map<string, States>();

  constructor(database: Database) {
    this.#select = database.prepare(
      "SELECT files FROM folder_state WHERE folder = ? AND scope = ?",
    );
    this.#replace = database.prepare(
      "INSERT OR REPLACE INTO folder_state (folder, scope, files) VALUES (?, ?, ?)",
    );
  }

  lookUp(path: string, scope: string): FileState | undefined {
    const slash = path.lastIndexOf("/");
    return this.#statesOf(path.slice(0, slash), scope).get(path.slice(slash + 1));
  }

  /** Adds to what is stored; belongs into a transaction. */
  store(placed: readonly PlacedState[]): void {
    const changed = new Map<States, { folder: string; scope: string }>();
    for (const { path, scope, state } of placed) {
      const slash = path.lastIndexOf("/");
      const folder = path.slice(0, slash);
      const states = this.#statesOf(folder, scope);
      states.set(path.slice(slash + 1), state);
      changed.set(states, { folder, scope });
    }
    for (const [states, { folder, scope }] of changed)
      this.#replace.run(folder, scope, encode(states));
  }

  #statesOf(folder: string, scope: string): States {
    const key = `${scope}\n${folder}`;
    const known = this.#folders.get(key);
    if (known !== undefined) return known;
    const states = decode(this.#select.get(folder, scope)?.files);
    this.#folders.set(key, states);
    if (this.#folders.size > MAX_FOLDERS) {
      const [oldest = ""] = this.#folders.keys();
      this.#folders.delete(oldest);
    }
    return states;
  }
}

type Row = readonly [name: string, fingerprint: string, fileClass: FileClass, sha256: string];

function encode(states: States): string {
  return JSON.stringify(
    Array.from(states, ([name, state]): Row => [
      name,
      state.fingerprint,
      state.class,
      state.sha256,
    ]),
  );
}

/** A damaged row is no row; the next store overwrites it. */
function decode(files: string | undefined): States {
  if (files === undefined) return new Map();
  try {
    const rows = JSON.parse(files) as readonly Row[];
    return new Map(
      rows.map(([name, fingerprint, fileClass, sha256]) => [
        name,
        { fingerprint, class: fileClass, sha256 },
      ]),
    );
  } catch {
    return new Map();
  }
}
