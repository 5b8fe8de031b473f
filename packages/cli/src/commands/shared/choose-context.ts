import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import type { ContextAnswers } from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";

/** Name of the context file in the folder that is scanned. */
export const CONTEXT_FILE_NAME = "kontext.yml";

/** Value of `--context` that leaves a file of the project unread. */
const NO_CONTEXT = "none";

/** Bytes of UTF-8 that one UTF-16 code unit can take. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * What people answered about the use of the software: the file of `--context`, else the one in the project's root. What
 * `--context "k=v;…"` says goes before it. Without either the documented assumptions hold.
 *
 * @param root - absolute; absent where no folder is scanned.
 * @throws {LotseError} `USAGE` where the named file cannot be read, `CONTEXT_INVALID` where it is wrong.
 */
export async function chooseContext(call: CommandCall, root?: string): Promise<ContextAnswers> {
  const { world, options } = call;
  if (isUse(options) || options.outbound !== undefined) return withUse(call, root);
  if (options.context === NO_CONTEXT) return {};
  if (options.context !== undefined) return readNamed(resolve(world.folder, options.context));
  if (root === undefined) return {};
  const file = join(root, CONTEXT_FILE_NAME);
  return (await isFile(file)) ? readNamed(file) : {};
}

/** `k=v;…` says how it is used, whatever the file of the project says; the rest of the file holds. */
async function withUse(call: CommandCall, root: string | undefined): Promise<ContextAnswers> {
  const { parseUse } = await import("./parse-use.ts");
  const { outbound, context, ...others } = call.options;
  const named = context === undefined || isUse(call.options) ? {} : { context };
  const use = parseUse({
    ...(outbound === undefined ? {} : { outbound }),
    ...(context === undefined || !isUse(call.options) ? {} : { context }),
  });
  const file = await chooseContext({ ...call, options: { ...others, ...named } }, root);
  const artefacts = file.artefacts?.map((artefact) => ({ ...artefact, ...use }));
  return { context: { ...file.context, ...use }, ...(artefacts && { artefacts }) };
}

function isUse({ context }: CommandCall["options"]): boolean {
  return context?.includes("=") === true;
}

async function readNamed(file: string): Promise<ContextAnswers> {
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) throw new LotseError("USAGE", noSuchFile(file), { hint: WRITE_IT });
  const { loadContext, MAX_CONTEXT_LENGTH } = await import("@lizenzlotse/policy");
  // A longer one is refused unread, with the message that a long text gets.
  const text =
    stats.size > MAX_CONTEXT_LENGTH * MAX_BYTES_PER_UNIT
      ? " ".repeat(MAX_CONTEXT_LENGTH + 1)
      : await readFile(file, "utf8");
  return loadContext(text, basename(file));
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

function noSuchFile(file: string): Localized {
  return {
    de: `--context: Die Datei „${basename(file)}“ gibt es nicht.`,
    en: `--context: there is no file "${basename(file)}".`,
  };
}

const WRITE_IT: Localized = {
  de: "„lotse init“ schreibt eine Kontextdatei.",
  en: "`lotse init` writes a context file.",
};
