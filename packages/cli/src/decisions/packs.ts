import { stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { type DecisionSource, loadDecisions, MAX_DECISIONS_LENGTH } from "@lizenzlotse/policy";

import type { ConfiguredPack } from "../configuration/configuration.ts";
import { requireSignature } from "../signatures/judge-signature.ts";
import { readSignature, signatureFileOf } from "../signatures/signature-file.ts";
import { isBelow } from "./below-folder.ts";
import { DECISIONS_FILE } from "./decision-paths.ts";
import { readIfPresent } from "./read-if-present.ts";

/** A pack of decisions as it was read. */
export interface PackFile {
  /** Absolute path of the decisions file. */
  readonly file: string;
  readonly text: string;
  /** Detached signature, where there is one. */
  readonly signature: string | undefined;
}

/** What holds for a pack, whatever stands in it. */
export interface PackTerms {
  readonly effect: DecisionSource["effect"];
  /** When it is judged, for keys that are trusted for a time. */
  readonly nowMs: number;
}

/**
 * Reads a pack that the configuration of the scanned project names. It must lie below the configuration, links followed:
 * a scanned project must not have other files of the machine read.
 *
 * @throws {LotseError} `DECISIONS_INVALID`, `CONFIGURATION_INVALID` for a path that leads out.
 */
export async function readConfiguredPack(
  folder: string,
  { path, publicKey }: ConfiguredPack,
  terms: PackTerms,
): Promise<DecisionSource> {
  const pack = resolve(folder, path);
  await refuseOutside(folder, pack, path);
  const read = await readPack(pack, path);
  await refuseOutside(folder, read.file, path);
  await refuseOutside(folder, signatureFileOf(read.file), path);
  return packSource(read, path, { ...terms, keys: publicKey });
}

/** A pack as a source of decisions: only what a second person approved has an effect. */
export function packSource(
  { text, signature }: PackFile,
  name: string,
  { keys, effect, nowMs }: PackTerms & { readonly keys: string | undefined },
): DecisionSource {
  if (keys !== undefined)
    requireSignature({ name, bytes: Buffer.from(text), signature }, { keys, nowMs });
  const decisions = loadDecisions(text, name);
  return { name, decisions, effect, approval: "four-eyes" };
}

/**
 * Reads a pack: a decisions file, or a folder that holds one, with its signature beside it.
 *
 * @param path - absolute.
 * @param name - as the user wrote it.
 * @throws {LotseError} `DECISIONS_INVALID` where there is none.
 */
export async function readPack(path: string, name: string): Promise<PackFile> {
  const stats = await stat(path).catch(() => undefined);
  const file = stats?.isDirectory() === true ? join(path, DECISIONS_FILE) : path;
  const text = await readIfPresent(file, MAX_DECISIONS_LENGTH);
  if (text === undefined) throw new LotseError("DECISIONS_INVALID", NO_PACK(name));
  return { file, text, signature: await readSignature(signatureFileOf(file)) };
}

async function refuseOutside(folder: string, file: string, written: string): Promise<void> {
  // Where the path itself leads up, nothing needs to exist there for it to be wrong.
  const leadsUp = relative(folder, file).split(sep)[0] === "..";
  if (!leadsUp && (await isBelow(folder, file))) return;
  throw new LotseError("CONFIGURATION_INVALID", LEADS_OUT(written), { hint: GIVE_IT_OUTSIDE });
}

function LEADS_OUT(path: string): Localized {
  return localize`${{ de: "Das Entscheidungspaket liegt außerhalb des Projekts", en: "The decision pack lies outside the project" }}: ${inBoth(path)}`;
}

const GIVE_IT_OUTSIDE: Localized = {
  de: "Pakete von außerhalb nennt der Aufruf: --decisions PFAD.",
  en: "Packs from outside are named by the call: --decisions PATH.",
};

function NO_PACK(name: string): Localized {
  return {
    de: `„${name}“ ist weder eine Datei mit Entscheidungen noch ein Ordner mit ${DECISIONS_FILE}.`,
    en: `"${name}" is neither a decisions file nor a folder with ${DECISIONS_FILE}.`,
  };
}
