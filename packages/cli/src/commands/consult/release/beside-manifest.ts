import {
  type Manifest,
  MANIFEST_FILE,
  manifestBytes,
  sumsBytes,
  timeStampRequest,
} from "@lizenzlotse/evidence";
import { sha256Hex } from "@lizenzlotse/model";

import { readKeyFile } from "../../../signatures/read-key-file.ts";
import { signBytes } from "../../../signatures/sign-bytes.ts";
import type { CommandCall } from "../../contract.ts";

/** Digests in the form of `sha256sum`. */
export const SUMS_FILE = "SHA256SUMS";

/** Detached signature of the manifest. */
export const SIGNATURE_FILE = "manifest.json.sig";

/** What an authority for time stamps is asked (RFC 3161). */
export const REQUEST_FILE = "manifest.json.tsq";

/** What it answered. */
export const TOKEN_FILE = "manifest.json.tsr";

/** Everything that stands beside the files that the manifest lists. */
export const BESIDE: ReadonlySet<string> = new Set([
  MANIFEST_FILE,
  SUMS_FILE,
  SIGNATURE_FILE,
  REQUEST_FILE,
  TOKEN_FILE,
]);

/** The manifest and what follows from it, signed where the call asks for it (`--sign`). */
export async function besideManifest(
  { world, options }: Pick<CommandCall, "world" | "options">,
  manifest: Manifest,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = manifestBytes(manifest);
  const files = new Map<string, Uint8Array>([
    [MANIFEST_FILE, bytes],
    [SUMS_FILE, sumsBytes(manifest)],
    [REQUEST_FILE, timeStampRequest(sha256Hex(bytes))],
  ]);
  if (options.sign === undefined) return files;
  const signature = signBytes(bytes, await readKeyFile(world.folder, options.sign));
  return files.set(SIGNATURE_FILE, new TextEncoder().encode(signature));
}
