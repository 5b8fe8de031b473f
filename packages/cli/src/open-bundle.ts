import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

import type { run } from "./run.ts";

/** The command line in one file, ready to run. */
export interface Bundle {
  readonly script: Script;
  /** Where V8's code for {@link Bundle.script} is kept. */
  readonly codeCacheFile: string;
  readonly run: typeof run;
}

/** What is put around a CommonJS module: `exports`, `require`, `module`, its file and its folder. */
type Wrapper = (...given: readonly unknown[]) => void;

/**
 * Opens what `scripts/bundle.mjs` made of the command line: one file instead of six hundred, and beside it the code that
 * V8 compiled of it, which a V8 of another version or with other settings refuses and then compiles for itself.
 *
 * @returns `undefined` where there is no bundle: the sources were compiled without it.
 */
export function openBundle(folder: URL): Bundle | undefined {
  const file = fileURLToPath(new URL("lotse.cjs", folder));
  const codeCacheFile = fileURLToPath(new URL("lotse.v8-code", folder));
  // ASCII by construction: no decoding, one byte a character in memory.
  const source = readIfPresent(file)?.toString("latin1");
  if (source === undefined) return undefined;
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    {
      filename: file,
      cachedData: readIfPresent(codeCacheFile),
    },
  );
  const module = { exports: {} };
  const wrapper = script.runInThisContext() as Wrapper;
  wrapper(module.exports, createRequire(file), module, file, dirname(file));
  return { script, codeCacheFile, ...(module.exports as { readonly run: typeof run }) };
}

function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
