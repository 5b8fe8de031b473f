import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";

import { keepEvidence } from "@lizenzlotse/core";
import { toSafePath } from "@lizenzlotse/evidence";
import { type Localized, LotseError, sha256Hex, writeScanResult } from "@lizenzlotse/model";
import type { StoredScan } from "@lizenzlotse/policy";

import { exitCodeOf } from "../../exit-codes.ts";
import { replaceFolder } from "../../output/replace-folder.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { isDocument, readBytes } from "../shared/read-document.ts";
import { startRun } from "../shared/run.ts";
import { scanProject } from "../shared/scan-project.ts";
import { withExcerpts } from "../shared/with-excerpts.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import {
  openConsultation,
  saveConsultation,
  SCAN_FILE,
  scanFolder,
} from "./consultation-folder.ts";
import { DELIVERED_FOLDER, keptFiles } from "./kept-files.ts";
import { nameFrom } from "./name-from.ts";

/**
 * `lotse consult scan PATH`: scans a tree, or reads a supplier's document, and keeps the result with what it rests on.
 * Decisions are not in it: they are applied each time a report is written.
 */
export async function addScan(
  call: CommandCall,
  [source = "."]: readonly string[],
): Promise<CommandResult> {
  const { root, consultation } = await openConsultation(call);
  const name = nameOf(call, source);
  const { in: _folder, decisions: _decisions, ...options } = call.options;
  // Neither decisions nor context nor policy of the scanned project: what is kept is only what was found.
  const bare = { policy: "verwaltung", context: "none", excerpts: true };
  const plain = { ...call, options: { ...options, ...bare } };
  const run = startRun(call);
  const { scan } = await withExcerpts(plain, run, await scanProject(plain, run, source));
  const bytes = await buffer(writeScanResult(scan));
  const kept = (await isDocument(call.world, source))
    ? await keptDocument(call, source)
    : keptFiles(await keepEvidence(resolve(call.world.folder, source), scan));
  await replaceFolder(scanFolder(root, name), new Map([...kept, [SCAN_FILE, bytes]]));
  const stored: StoredScan = { name, source, sha256: sha256Hex(bytes) };
  const others = (consultation.scans ?? []).filter((one) => one.name !== name);
  await saveConsultation(root, { ...consultation, scans: [...others, stored] });
  const { complete } = scan.head;
  const { scanned } = CONSULT_TEXTS[call.language];
  call.world.stdout.write(scanned(name, scan.components.length, complete));
  const allowIncomplete = call.options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed: false, complete, allowIncomplete }) };
}

/** A supplier's document as it was delivered; what came from a pipe is only in the scan. */
async function keptDocument(
  { world }: CommandCall,
  source: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = toSafePath(`${DELIVERED_FOLDER}/${basename(source)}`);
  if (source === "-" || path === undefined) return new Map();
  return new Map([[path, await readBytes(world, source)]]);
}

function nameOf({ world, options }: CommandCall, source: string): string {
  const written = options.name ?? basename(resolve(world.folder, source));
  const name = nameFrom(written);
  if (name === "") throw new LotseError("USAGE", NO_NAME(written));
  return name;
}

function NO_NAME(written: string): Localized {
  return {
    de: `Aus „${written}“ lässt sich kein Name bilden: --name NAME (Kleinbuchstaben, Ziffern, Bindestriche).`,
    en: `No name can be made from "${written}": --name NAME (lower-case letters, digits, hyphens).`,
  };
}
