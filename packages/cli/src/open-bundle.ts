import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

import type { run } from "./run.ts";

/** Files that many modules were put into: what most runs need, and everything else. */
export const PACK_NAMES = ["start", "rest"] as const;
export type PackName = (typeof PACK_NAMES)[number];

/** The module that the command line begins with, as the build calls it. */
const ENTRY = "run.cjs";

/** The command line, ready to run. */
export interface Bundle {
  readonly run: typeof run;
  /** Packs that were opened so far, in that order. */
  readonly packs: () => readonly OpenedPack[];
  /** Modules that were started so far. */
  readonly started: () => readonly string[];
}

/** A pack as it was read. */
export interface OpenedPack {
  readonly name: PackName;
  readonly script: Script;
  /** Where V8's code for {@link OpenedPack.script} is kept. Absolute path. */
  readonly codeCacheFile: string;
}

/** What is put around a CommonJS module: `exports`, `require`, `module`, its file and its folder. */
type Wrapper = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

interface Pack extends OpenedPack {
  readonly file: string;
  readonly modules: Readonly<Record<string, Wrapper>>;
}

/**
 * Opens what `scripts/bundle.mjs` made of the command line: two files instead of six hundred, of which the second is only
 * read by those who need it, and beside each the code that V8 compiled of it, which a V8 of another version or with other
 * settings refuses and then compiles for itself.
 *
 * @returns `undefined` where there is no bundle: the sources were compiled without it.
 */
export function openBundle(folder: URL): Bundle | undefined {
  if (!PACK_NAMES.every((name) => existsSync(fileOf(folder, `${name}.cjs`)))) return undefined;
  const start = openPack(folder, "start");
  const packs: Pack[] = [start];
  const started = new Map<string, { exports: object }>();
  const load = (name: string): object => {
    const known = started.get(name);
    if (known !== undefined) return known.exports;
    const pack = packs.find(({ modules }) => Object.hasOwn(modules, name)) ?? openRest();
    const module = { exports: {} };
    started.set(name, module);
    pack.modules[name]?.(module.exports, require, module, pack.file, dirname(pack.file));
    return module.exports;
  };
  const openRest = (): Pack => {
    const rest = openPack(folder, "rest");
    packs.push(rest);
    return rest;
  };
  const requireFile = createRequire(start.file);
  const require = (id: string): unknown =>
    id.startsWith("./") ? load(id.slice("./".length)) : requireFile(id);
  const entry = load(ENTRY) as Pick<Bundle, "run">;
  return { run: entry.run, packs: () => packs, started: () => [...started.keys()] };
}

function openPack(folder: URL, name: PackName): Pack {
  const file = fileOf(folder, `${name}.cjs`);
  const codeCacheFile = fileOf(folder, `${name}.v8-code`);
  // ASCII by construction: no decoding, one byte a character in memory.
  const source = readFileSync(file).toString("latin1");
  const script = new Script(source, { filename: file, cachedData: readIfPresent(codeCacheFile) });
  const modules = script.runInThisContext() as Pack["modules"];
  return { name, script, codeCacheFile, file, modules };
}

function fileOf(folder: URL, name: string): string {
  return fileURLToPath(new URL(name, folder));
}

function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
