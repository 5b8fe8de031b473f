import { byText, sha256Hex } from "@lizenzlotse/model";

import {
  type EvidenceFile,
  type ListedFile,
  type Manifest,
  MANIFEST_FILE,
  MANIFEST_VERSION,
} from "./manifest.ts";

/** What a manifest says beside its files. */
export type ManifestFacts = Pick<
  Manifest,
  "createdAt" | "reference" | "release" | "tool" | "redacted"
>;

/** Lists files with size and digest. */
export function createManifest(facts: ManifestFacts, files: readonly EvidenceFile[]): Manifest {
  const { createdAt, reference, release, tool, redacted } = facts;
  return {
    kind: "lizenzlotse/evidence-manifest",
    schemaVersion: MANIFEST_VERSION,
    createdAt,
    reference,
    release,
    tool,
    ...(redacted === undefined ? {} : { redacted }),
    files: files.map(listed).sort(byText(({ path }) => path)),
  };
}

function listed({ path, role, bytes }: EvidenceFile): ListedFile {
  return { path, role, sizeBytes: bytes.length, sha256: sha256Hex(bytes) };
}

/** The manifest as it is written; its digest stands for everything that it lists. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 1)}\n`);
}

/** Digests in the form that `sha256sum --check` reads, the manifest included. */
export function sumsBytes(manifest: Manifest): Uint8Array {
  const own = { path: MANIFEST_FILE, sha256: sha256Hex(manifestBytes(manifest)) };
  const lines = [...manifest.files, own]
    .sort(byText(({ path }) => path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return new TextEncoder().encode(lines.join(""));
}
