import type { ImageStore } from "./image-store.ts";

/** A layer of an image, from the bottom up. */
export interface LayerDescription {
  /** Place of its archive in the store. */
  readonly blob: string;
  /** SHA-256 of the unpacked layer in hex, as the configuration states it. */
  readonly diffId: string | undefined;
  /** The instruction that made it, as the history has it. */
  readonly createdBy: string | undefined;
}

/** What an image is called. */
export interface ImageTitle {
  /** With its repository, for example `registry.example/app:1.0`. */
  readonly name?: string | undefined;
  /** Where nothing but the tag is known. */
  readonly tag?: string | undefined;
}

/** An image as its manifest and configuration describe it. */
export interface ImageDescription extends ImageTitle {
  readonly layers: readonly LayerDescription[];
  /** Other images of the same archive, which are not read. */
  readonly others: readonly string[];
}

/** Most layers of an image; Docker itself stops at 127. */
const MAX_LAYERS = 512;
/** Indexes that list indexes. */
const MAX_INDEX_DEPTH = 4;
/** Most manifests of an archive. */
const MAX_MANIFESTS = 256;

/**
 * Reads what images a store holds and describes the first one that is for Linux on amd64, else the first.
 *
 * @returns `undefined` where it holds none.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export function describeImage(store: ImageStore): ImageDescription | undefined {
  const found = [...dockerImages(store), ...ociImages(store)].filter(distinct());
  const usual = found.find(({ platform }) => platform === "linux/amd64") ?? found[0];
  if (usual === undefined) return undefined;
  const others = found
    .filter((each) => each !== usual)
    .map(({ name, tag, platform }) => name ?? tag ?? platform);
  return { name: usual.name, tag: usual.tag, layers: layersOf(usual, store), others };
}

interface FoundImage extends ImageTitle {
  readonly platform: string;
  readonly config: string;
  readonly blobs: readonly string[];
}

/** Docker writes both forms, about the same image. */
function distinct(): (image: FoundImage) => boolean {
  const seen = new Set<string>();
  return ({ config }) => {
    const key = digestIn(config);
    return !seen.has(key) && seen.add(key).has(key);
  };
}

function digestIn(path: string): string {
  return /[\da-f]{64}/u.exec(path)?.[0] ?? path;
}

/** `manifest.json` of `docker save`. */
function dockerImages(store: ImageStore): readonly FoundImage[] {
  const list = readJson(store, "manifest.json");
  if (!Array.isArray(list)) return [];
  return list.slice(0, MAX_MANIFESTS).flatMap((entry: unknown) => {
    const { Config: config, Layers: layers, RepoTags: tags } = recordOf(entry);
    if (typeof config !== "string") return [];
    const name = textsOf(tags)[0];
    return [
      { name, platform: platformOf(readJson(store, config)), config, blobs: textsOf(layers) },
    ];
  });
}

/** `index.json` of an OCI layout. */
function ociImages(store: ImageStore): readonly FoundImage[] {
  const found: FoundImage[] = [];
  const visit = (index: unknown, above: ImageTitle, depth: number): void => {
    for (const descriptor of listOf(recordOf(index)["manifests"]).slice(0, MAX_MANIFESTS)) {
      const entry = recordOf(descriptor);
      const blob = blobOf(entry["digest"]);
      if (blob === undefined || isAttestation(entry) || found.length >= MAX_MANIFESTS) continue;
      const document = recordOf(readJson(store, blob));
      const title = titleIn(entry) ?? above;
      if (document["manifests"] !== undefined && depth < MAX_INDEX_DEPTH)
        visit(document, title, depth + 1);
      else found.push(...imageOf(document, title, store));
    }
  };
  visit(readJson(store, "index.json"), {}, 1);
  return found;
}

/** Build tools store signed statements beside images, in the form of images for no platform. */
function isAttestation(descriptor: Readonly<Record<string, unknown>>): boolean {
  return recordOf(descriptor["platform"])["architecture"] === "unknown";
}

/**
 * Who writes a layout may put the whole reference into the annotation, or only the tag, which is what most do.
 *
 * @see https://github.com/opencontainers/image-spec/blob/main/annotations.md
 */
function titleIn(descriptor: Readonly<Record<string, unknown>>): ImageTitle | undefined {
  const annotations = recordOf(descriptor["annotations"]);
  const name = annotations["io.containerd.image.name"];
  if (typeof name === "string") return { name };
  const reference = annotations["org.opencontainers.image.ref.name"];
  if (typeof reference !== "string") return undefined;
  return /[/:@]/u.test(reference) ? { name: reference } : { tag: reference };
}

function imageOf(
  manifest: Readonly<Record<string, unknown>>,
  title: ImageTitle,
  store: ImageStore,
): readonly FoundImage[] {
  const config = blobOf(recordOf(manifest["config"])["digest"]);
  const layers = listOf(manifest["layers"]);
  if (config === undefined || layers.length === 0) return [];
  const blobs = layers.flatMap((layer) => blobOf(recordOf(layer)["digest"]) ?? []);
  return [{ ...title, platform: platformOf(readJson(store, config)), config, blobs }];
}

function blobOf(digest: unknown): string | undefined {
  if (typeof digest !== "string") return undefined;
  const [, algorithm, hex] = /^(sha256|sha512):([\da-f]{64,128})$/u.exec(digest) ?? [];
  return algorithm === undefined || hex === undefined ? undefined : `blobs/${algorithm}/${hex}`;
}

function platformOf(config: unknown): string {
  const { os, architecture } = recordOf(config);
  return `${typeof os === "string" ? os : "unknown"}/${typeof architecture === "string" ? architecture : "unknown"}`;
}

/** The history has an entry for each instruction; those that changed no file have no layer. */
function layersOf({ config, blobs }: FoundImage, store: ImageStore): readonly LayerDescription[] {
  const document = recordOf(readJson(store, config));
  const diffIds = textsOf(recordOf(document["rootfs"])["diff_ids"]);
  const commands = listOf(document["history"])
    .map(recordOf)
    .filter((entry) => entry["empty_layer"] !== true)
    .map((entry) => entry["created_by"]);
  return blobs.slice(0, MAX_LAYERS).map((blob, index) => {
    const createdBy = commands[index];
    return {
      blob,
      diffId: /^sha256:([\da-f]{64})$/u.exec(diffIds[index] ?? "")?.[1],
      createdBy: typeof createdBy === "string" && createdBy !== "" ? createdBy : undefined,
    };
  });
}

function readJson(store: ImageStore, path: string): unknown {
  const bytes = store.read(path);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === "string");
}
