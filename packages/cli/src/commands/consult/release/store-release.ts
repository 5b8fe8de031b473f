import { relative } from "node:path";

import { createManifest, type EvidenceFile, manifestBytes } from "@lizenzlotse/evidence";
import { type ReleaseIdentity, sha256Hex } from "@lizenzlotse/model";
import { withRelease } from "@lizenzlotse/policy";

import { replaceFolder } from "../../../output/replace-folder.ts";
import type { CommandCall } from "../../contract.ts";
import {
  type ConsultationFolder,
  releaseFolder,
  saveConsultation,
} from "../consultation-folder.ts";
import { besideManifest } from "./beside-manifest.ts";
import { toolFingerprint } from "./tool-fingerprint.ts";

/** A version with everything that belongs to it. */
export interface ReleaseToStore {
  readonly release: ReleaseIdentity;
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly files: readonly EvidenceFile[];
}

/**
 * Writes a version into a folder of its own, whole or not at all, and notes the digest of its manifest in the file of the
 * consultation.
 *
 * @returns the folder as the caller sees it, and the digest.
 */
export async function storeRelease(
  call: CommandCall,
  { root, consultation }: ConsultationFolder,
  { release, by, createdAt, files }: ReleaseToStore,
): Promise<{ readonly path: string; readonly manifest: string }> {
  const { reference, releases = [] } = consultation;
  const tool = await toolFingerprint(call.world.version);
  const manifest = createManifest({ createdAt, reference, release, tool }, files);
  const bytes = manifestBytes(manifest);
  const written = new Map(files.map((file) => [file.path, file.bytes]));
  for (const [path, beside] of await besideManifest(call, manifest)) written.set(path, beside);
  const folder = releaseFolder(root, release.version);
  await replaceFolder(folder, written);
  const digest = sha256Hex(bytes);
  const entry = { ...release, createdAt, by, manifest: digest };
  await saveConsultation(root, { ...consultation, releases: withRelease(releases, entry) });
  return { path: relative(call.world.folder, folder) || ".", manifest: digest };
}
