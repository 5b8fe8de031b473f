import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { packTar, type TarHeader } from "modern-tar";

/** A member of a layer: a text, or a link or folder as tar has it. */
export type LayerEntry = string | Uint8Array | Pick<TarHeader, "type" | "linkname">;

/** A layer to be built, with the instruction that its history names. */
export interface LayerSketch {
  readonly files: Readonly<Record<string, LayerEntry>>;
  readonly createdBy?: string;
  /** Instead of the files: the bytes as they are. */
  readonly bytes?: Uint8Array;
}

/** Builds the tar file of a layer; for tests. */
export async function layerTar(files: LayerSketch["files"]): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, entry]) => {
    if (typeof entry === "object" && !(entry instanceof Uint8Array))
      return { header: { name, size: 0, ...entry } };
    const body = typeof entry === "string" ? new TextEncoder().encode(entry) : entry;
    return { header: { name, size: body.length, type: "file" as const }, body };
  });
  return await packTar(entries);
}

/** Writes an image as `docker save` does; for tests. */
export async function dockerArchive(
  file: string,
  layers: readonly LayerSketch[],
  name = "amt.example/app:1.0",
): Promise<void> {
  const tars = await Promise.all(
    layers.map(async ({ files, bytes }) => bytes ?? (await layerTar(files))),
  );
  const config = configOf(tars, layers);
  const blobs = tars.map((tar, index) => [`${String(index)}/layer.tar`, tar] as const);
  const manifest = [
    { Config: "config.json", RepoTags: [name], Layers: blobs.map(([path]) => path) },
  ];
  const members = { ...Object.fromEntries(blobs), "config.json": config };
  const archive = await layerTar({ ...members, "manifest.json": JSON.stringify(manifest) });
  writeFileSync(file, archive);
}

/** Writes an image as an OCI layout in a folder, its layers packed with gzip; for tests. */
export async function ociLayout(folder: string, layers: readonly LayerSketch[]): Promise<void> {
  const tars = await Promise.all(
    layers.map(async ({ files, bytes }) => bytes ?? (await layerTar(files))),
  );
  const put = (bytes: Uint8Array): { digest: string; size: number } => {
    const hex = sha256(bytes);
    const path = join(folder, "blobs/sha256", hex);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { digest: `sha256:${hex}`, size: bytes.length };
  };
  const config = put(Buffer.from(configOf(tars, layers)));
  const manifest = { schemaVersion: 2, config, layers: tars.map((tar) => put(gzipSync(tar))) };
  const manifests = [put(Buffer.from(JSON.stringify(manifest)))];
  writeFileSync(join(folder, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(folder, "index.json"), JSON.stringify({ schemaVersion: 2, manifests }));
}

function configOf(tars: readonly Uint8Array[], layers: readonly LayerSketch[]): string {
  return JSON.stringify({
    os: "linux",
    architecture: "amd64",
    rootfs: { type: "layers", diff_ids: tars.map((tar) => `sha256:${sha256(tar)}`) },
    history: [
      { created_by: "ENV A=b", empty_layer: true },
      ...layers.map(({ createdBy }) => ({ created_by: createdBy ?? "" })),
    ],
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
