import { createGzip } from "node:zlib";
import { Readable } from "node:stream";

import { createTarPacker } from "modern-tar";

import { tarFile } from "../read/pack-folder.ts";

/** One file of a bundle. */
export interface BundleFile {
  /** With `/` between segments, relative. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs files into a tar file as they come, without holding more than one of them. Depends on names and contents only.
 *
 * @param files - in the order in which they are packed.
 * @param options - how they are packed.
 * @param options.top - the folder that everything lies in.
 * @param options.compress - whether the archive is packed with gzip.
 */
export async function* packBundle(
  files: AsyncIterable<BundleFile>,
  options: { readonly top: string; readonly compress: "gzip" | "none" },
): AsyncGenerator<Uint8Array> {
  const { top, compress } = options;
  const tar = Readable.from(tarOf(files, top));
  if (compress === "none") {
    yield* tar as AsyncIterable<Uint8Array>;
    return;
  }
  const gzip = createGzip({ level: 9 });
  tar.on("error", (cause) => gzip.destroy(cause));
  yield* tar.pipe(gzip) as AsyncIterable<Uint8Array>;
}

async function* tarOf(files: AsyncIterable<BundleFile>, top: string): AsyncGenerator<Uint8Array> {
  const { readable, controller } = createTarPacker();
  const written = (async () => {
    try {
      for await (const { path, bytes } of files) {
        const { header } = tarFile(`${top}/${path}`, bytes);
        const writer = controller.add(header).getWriter();
        await writer.write(bytes);
        await writer.close();
      }
      controller.finalize();
    } catch (cause) {
      controller.error(cause);
    }
  })();
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  await written;
}
