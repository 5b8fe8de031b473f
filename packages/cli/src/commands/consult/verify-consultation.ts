import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { MANIFEST_FILE, openPack, readManifest } from "@lizenzlotse/evidence";
import { sha256Hex } from "@lizenzlotse/model";
import type { StoredScan } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import { readKeyFile } from "../../signatures/read-key-file.ts";
import type { Trust } from "../../signatures/verify-bytes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { checkDecisionLog } from "./check/check-decision-log.ts";
import { checkPack, readPackFile } from "./check/check-pack.ts";
import { checkRelease } from "./check/check-release.ts";
import type { Check, CheckedPart } from "./check/contract.ts";
import { showChecks } from "./check/show-checks.ts";
import {
  type ConsultationFolder,
  openConsultation,
  SCAN_FILE,
  scanFolder,
} from "./consultation-folder.ts";
import { toolFingerprint } from "./release/tool-fingerprint.ts";

/**
 * `lotse consult verify`: whether every version is what was written, down to the bytes; whether signatures and time stamps
 * fit; whether the reports are those that the stored results give. With `--pack FILE` the same of a pack, for which
 * nothing else is needed. Exit code 1 where anything differs.
 */
export async function verifyConsultation(call: CommandCall): Promise<CommandResult> {
  const parts = call.options.pack === undefined ? await partsOf(call) : [await packPart(call)];
  await showChecks(call, parts);
  const differs = parts.some(({ checks }) => checks.some(({ outcome }) => outcome === "differs"));
  return { exitCode: differs ? EXIT_CODES.findings : EXIT_CODES.ok };
}

async function partsOf(call: CommandCall): Promise<readonly CheckedPart[]> {
  const folder = await openConsultation(call);
  const trust = await trustOf(call);
  const parts: CheckedPart[] = [{ title: "folder", checks: await checkFolder(folder) }];
  for (const release of folder.consultation.releases ?? []) {
    const checks = await checkRelease(folder, release, trust);
    parts.push({ title: "version", version: release.version, checks });
  }
  return parts;
}

/** With `--in` the pack is also held against what the consultation noted. */
async function packPart(call: CommandCall): Promise<CheckedPart> {
  const bytes = await readPackFile(call.world, call.options.pack ?? "");
  const noted = call.options.in === undefined ? undefined : await notedFor(call, bytes);
  const checks = await checkPack(bytes, { ...(await trustOf(call)), noted });
  return { title: "pack", checks };
}

async function notedFor(call: CommandCall, pack: Uint8Array): Promise<string | undefined> {
  const { consultation } = await openConsultation(call);
  const manifest = openPack(pack).files.get(MANIFEST_FILE);
  if (manifest === undefined) return undefined;
  const { release, redacted } = readManifest(manifest);
  // The digest of a redacted copy is another one; that of its original is in it.
  if (redacted !== undefined) return undefined;
  return consultation.releases?.find(({ version }) => version === release.version)?.manifest;
}

async function trustOf({ world, options }: CommandCall): Promise<{
  readonly signers: Trust | undefined;
  readonly tool: Awaited<ReturnType<typeof toolFingerprint>>;
}> {
  const keys = options.key === undefined ? undefined : await readKeyFile(world.folder, options.key);
  const signers = keys === undefined ? undefined : { keys, nowMs: world.nowMs() };
  return { signers, tool: await toolFingerprint(world.version) };
}

async function checkFolder({ root, consultation }: ConsultationFolder): Promise<readonly Check[]> {
  const scans = await Promise.all((consultation.scans ?? []).map((scan) => checkScan(root, scan)));
  return [...scans, await checkDecisionLog(root)];
}

async function checkScan(root: string, { name, sha256 }: StoredScan): Promise<Check> {
  const bytes = await readFile(join(scanFolder(root, name), SCAN_FILE)).catch(() => undefined);
  const fits = bytes !== undefined && sha256Hex(bytes) === sha256;
  return fits
    ? { outcome: "fits", text: { de: `Prüfung ${name} unverändert`, en: `scan ${name} unchanged` } }
    : {
        outcome: "differs",
        text: {
          de: `Prüfung ${name} fehlt oder wurde geändert`,
          en: `scan ${name} is missing or was changed`,
        },
      };
}
