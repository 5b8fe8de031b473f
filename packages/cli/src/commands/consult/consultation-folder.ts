import { join } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import {
  type Consultation,
  CONSULTATION_FILE,
  formatConsultation,
  loadConsultation,
  MAX_CONSULTATION_LENGTH,
} from "@lizenzlotse/policy";

import { readIfPresent } from "../../decisions/read-if-present.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall } from "../contract.ts";
import { CONTEXT_FILE_NAME } from "../shared/choose-context.ts";
import { resolveRoot } from "../shared/scan-settings.ts";
import { COPIES_FOLDER } from "./kept-files.ts";

/** The folder of a consultation, and what its file says. */
export interface ConsultationFolder {
  /** Absolute. */
  readonly root: string;
  readonly consultation: Consultation;
}

/**
 * Opens the consultation of a call (`--in`, else the current folder).
 *
 * @throws {LotseError} `USAGE` where there is none, `CONSULTATION_INVALID`.
 */
export async function openConsultation(call: CommandCall): Promise<ConsultationFolder> {
  const root = await resolveRoot(call.world, call.options.in ?? ".");
  const text = await readIfPresent(join(root, CONSULTATION_FILE), MAX_CONSULTATION_LENGTH);
  if (text === undefined) throw new LotseError("USAGE", NO_CONSULTATION, { hint: MAKE_ONE });
  return { root, consultation: loadConsultation(text, CONSULTATION_FILE) };
}

/** Writes the file of a consultation whole, or leaves the one before. */
export async function saveConsultation(root: string, consultation: Consultation): Promise<void> {
  const text = formatConsultation(consultation);
  await writeAtomic(join(root, CONSULTATION_FILE), inOnePiece(new TextEncoder().encode(text)));
}

/** Where the stored files of a scan are. */
export function scanFolder(root: string, name: string): string {
  return join(root, "scans", name);
}

/** Name of the stored scan in its folder. */
export const SCAN_FILE = "pruefung.json";

/** Where copies of the files that a scan rests on are, at their own paths. */
export function keptFolder(root: string, name: string): string {
  return join(scanFolder(root, name), COPIES_FOLDER);
}

/** Where the files of a version are. */
export function releaseFolder(root: string, version: string): string {
  return join(root, "berichte", version);
}

/**
 * The call as if it were made from the folder of the consultation, on a stored scan: configuration, context and
 * decisions are then those of the consultation.
 */
export function callInside(call: CommandCall, root: string): CommandCall {
  const { in: _folder, ...options } = call.options;
  return {
    ...call,
    world: { ...call.world, folder: root },
    options: { ...options, context: CONTEXT_FILE_NAME },
  };
}

const NO_CONSULTATION: Localized = {
  de: `Hier gibt es keine Beratung: Die Datei ${CONSULTATION_FILE} fehlt.`,
  en: `There is no consultation here: ${CONSULTATION_FILE} is missing.`,
};

const MAKE_ONE: Localized = {
  de: "„lotse consult init ORDNER“ legt eine an; --in ORDNER nennt sie.",
  en: "`lotse consult init FOLDER` makes one; --in FOLDER names it.",
};
