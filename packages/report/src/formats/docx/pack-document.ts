import { type Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest date that a ZIP entry can have; fflate writes local time, and so must this be. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * The document as bytes that depend on nothing but its content: the library puts the time of day and random names of
 * links into it.
 *
 * @param createdAt - RFC 3339, the time that the report states.
 */
export async function packDocument(document: Document, createdAt: string): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document));
  const names = new Map<string, string>();
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const bytes = parts[name] ?? new Uint8Array();
    packed[name] = /\.(?:xml|rels)$/u.test(name) ? settled(bytes, createdAt, names) : bytes;
  }
  return zipSync(packed, { mtime: ZIP_EPOCH });
}

const TIMES = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu;
const LINK_NAMES = /\brId[\w-]{10,}/gu;

function settled(bytes: Uint8Array, createdAt: string, names: Map<string, string>): Uint8Array {
  const text = strFromU8(bytes)
    .replaceAll(TIMES, (_, start: string, __, end: string) => start + createdAt + end)
    .replaceAll(LINK_NAMES, (name) => {
      const known = names.get(name) ?? `rIdLink${String(names.size + 1)}`;
      names.set(name, known);
      return known;
    });
  return strToU8(text);
}
