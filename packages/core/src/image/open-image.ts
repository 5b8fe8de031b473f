import { basename } from "node:path";

import { createDiagnostic, type Diagnostic, LotseError, type TreePath } from "@lizenzlotse/model";

import type { DiskRange } from "./byte-source.ts";
import { ByteSource } from "./byte-source.ts";
import { DamagedImage } from "./damaged-image.ts";
import { isImageFolder } from "./image-folder.ts";
import { describeImage, type ImageDescription, type LayerDescription } from "./image-manifest.ts";
import { type ImageStore, openFolderStore, openTarStore } from "./image-store.ts";
import { type LayerFile, LayeredTree } from "./layered-tree.ts";
import { type LayerReading, readLayer } from "./read-layer.ts";
import { isPackedTar, Spool } from "./spool.ts";

/** A layer as it is told of. */
export interface ImageLayer {
  /** SHA-256 of the unpacked layer: `sha256:…`. */
  readonly digest: string;
  /** 1 is the bottom. */
  readonly number: number;
  readonly createdBy: string | undefined;
}

/** The file system as it is once a layer lies on top. */
export interface ImageView {
  readonly layer: ImageLayer;
  readonly files: ReadonlyMap<TreePath, LayerFile>;
}

/** The layers of an image, unpacked and laid over one another. */
export interface OpenedImage {
  /** What it is called, else the name of its file. */
  readonly name: string;
  readonly layers: readonly ImageLayer[];
  /** After each layer that changed something relevant, and after the last. */
  readonly views: readonly ImageView[];
  readonly diagnostics: readonly Diagnostic[];
  /** Removes what was unpacked; nothing can be read afterwards. */
  close(): void;
}

/** How an image is opened. */
export interface OpenImageOptions {
  /** Absolute path of the folder or file. */
  readonly path: string;
  /** Whether a path matters to an analyzer. */
  readonly isRelevant: (path: TreePath) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Whether a file holds an image: a tar file with the manifest of either kind. Of a packed tar file only its beginning is
 * looked at: whether it holds an image is found out by opening it.
 */
export function isImageFile(file: string): boolean {
  const store = openTarStore(file);
  return store === undefined ? isPackedTar(file) : describeImage(store) !== undefined;
}

/**
 * Opens an image, unpacks its layers into one temporary file and puts them together in memory. Nothing in it is run, no
 * name in it becomes a name on the disk, no link is followed.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` where it is none.
 */
export async function openImage(options: OpenImageOptions): Promise<OpenedImage> {
  const spool = new Spool();
  try {
    const store = await openStore(options, spool);
    const description = store === undefined ? undefined : describeImage(store);
    if (store === undefined || description === undefined) throw noImage(options.path);
    const reader = new ImageReader({ ...options, store, spool });
    for (const [index, layer] of description.layers.entries()) await reader.add(index, layer);
    return reader.opened(description);
  } catch (cause) {
    spool.close();
    throw cause;
  }
}

async function openStore(
  { path, signal }: OpenImageOptions,
  spool: Spool,
): Promise<ImageStore | undefined> {
  if (isImageFolder(path)) return openFolderStore(path);
  if (!isPackedTar(path)) return openTarStore(path);
  const source = new ByteSource(path);
  try {
    const { range } = await spool.add(source, signal);
    return openTarStore(range.file, range);
  } catch (cause) {
    signal.throwIfAborted();
    throw noImage(path, cause);
  } finally {
    source.close();
  }
}

function noImage(path: string, cause?: unknown): LotseError {
  return new LotseError("ROOT_UNREADABLE", path, {
    hint: {
      de: "Erwartet wird ein Abbild: ein OCI-Layout oder das Ergebnis von docker save.",
      en: "An image is expected: an OCI layout, or what docker save writes.",
    },
    cause,
  });
}

interface ReaderOptions extends OpenImageOptions {
  readonly store: ImageStore;
  readonly spool: Spool;
}

class ImageReader {
  readonly #options: ReaderOptions;
  readonly #tree = new LayeredTree();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #layers: ImageLayer[] = [];
  readonly #views: ImageView[] = [];
  readonly #reading: LayerReading;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#reading = {
      tree: this.#tree,
      isRelevant: options.isRelevant,
      report: (diagnostic) => void this.#diagnostics.push(diagnostic),
      image: basename(options.path),
      members: 0,
    };
  }

  async add(index: number, layer: LayerDescription): Promise<void> {
    this.#options.signal.throwIfAborted();
    const unpacked = await this.#unpack(layer);
    const sha256 = unpacked?.sha256 ?? layer.diffId ?? "";
    const described = {
      digest: `sha256:${sha256}`,
      number: index + 1,
      createdBy: layer.createdBy,
    };
    this.#layers.push(described);
    if (unpacked === undefined) return;
    if (layer.diffId !== undefined && layer.diffId !== sha256)
      this.#complain(layer, "its content is not what the image's configuration states");
    const touched = this.#layOver(unpacked.range, index, layer);
    if (touched) this.#views.push({ layer: described, files: this.#tree.files() });
  }

  opened({ name, tag, others }: ImageDescription): OpenedImage {
    const last = this.#layers.at(-1);
    const files = this.#tree.files();
    if (last !== undefined && this.#views.at(-1)?.layer !== last)
      this.#views.push({ layer: last, files });
    if (others.length > 0) {
      const limit = `one image of an archive; not read: ${others.slice(0, 10).join(", ")}`;
      this.#note("archive/limit", { limit });
    }
    return {
      name: name ?? nameOfFile(this.#options.path, tag),
      layers: this.#layers,
      views: this.#views,
      diagnostics: this.#diagnostics,
      close: () => {
        this.#options.spool.close();
      },
    };
  }

  async #unpack(
    layer: LayerDescription,
  ): Promise<{ readonly range: DiskRange; readonly sha256: string } | undefined> {
    const source = this.#options.store.open(layer.blob);
    if (source === undefined) {
      this.#complain(layer, "it is missing");
      return undefined;
    }
    try {
      return await this.#options.spool.add(source, this.#options.signal);
    } catch (cause) {
      this.#options.signal.throwIfAborted();
      this.#complain(layer, messageOf(cause));
      return undefined;
    } finally {
      source.close();
    }
  }

  #layOver(range: DiskRange, index: number, layer: LayerDescription): boolean {
    const source = new ByteSource(range.file, range);
    try {
      return readLayer(source, index, this.#reading).touchesRelevant;
    } catch (cause) {
      if (!(cause instanceof DamagedImage)) throw cause;
      this.#complain(layer, cause.message);
      return true;
    } finally {
      source.close();
    }
  }

  #complain({ blob }: LayerDescription, problem: string): void {
    this.#note("archive/malformed", { problem: `layer ${blob}: ${problem}` });
  }

  #note(code: Diagnostic["code"], parameters: Readonly<Record<string, string>>): void {
    const path = basename(this.#options.path);
    this.#diagnostics.push(createDiagnostic(code, { path }, parameters));
  }
}

/** A tag alone says nothing: the file or folder stands for the repository. */
function nameOfFile(path: string, tag: string | undefined): string {
  const name = basename(path);
  return tag === undefined ? name : `${name.replace(ARCHIVE_ENDING, "")}:${tag}`;
}

const ARCHIVE_ENDING = /(?:[-_.](?:oci|docker))?\.(?:tar(?:\.\w{1,4})?|tgz)$/iu;

/** Without the absolute path that Node puts into its messages. */
function messageOf(cause: unknown): string {
  if (cause instanceof DamagedImage) return cause.message;
  const { code, message } = cause as { code?: unknown; message?: unknown };
  if (typeof code === "string") return code;
  return typeof message === "string" ? message : "unknown";
}
