import type { PDFDocumentProxy } from "pdfjs-dist";

/** A PDF as a reader of its text has it, by a library that is not ours. */
export interface ReadPdf {
  readonly pages: number;
  /** The text of all pages as {@link lettersOf} leaves it, for lines may end anywhere. */
  readonly letters: string;
  readonly text: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly bookmarks: readonly string[];
  /** The names of all elements of the structure of the first pages, in order. */
  readonly roles: readonly string[];
  readonly addresses: readonly string[];
}

/** The library looks through the whole structure for each page, so it is asked for few. */
const STRUCTURED_PAGES = 12;

/** Reads a document. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The library makes one of these while it loads, for drawing; nothing is drawn here.
  (globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= Object;
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  try {
    return await read(document);
  } finally {
    await document.destroy();
  }
}

async function read(document: PDFDocumentProxy): Promise<ReadPdf> {
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const texts: string[] = [];
  const roles: string[] = [];
  const addresses: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(...items.map((item) => ("str" in item ? item.str : "")));
    if (number <= STRUCTURED_PAGES) collectRoles(await page.getStructTree(), roles);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) {
      if (url !== undefined) addresses.push(url);
    }
  }
  return {
    pages: document.numPages,
    letters: lettersOf(texts.join("")),
    text: texts.join(""),
    title: info["Title"] as string | undefined,
    language: info["Language"] as string | undefined,
    bookmarks: (((await document.getOutline()) as { title: string }[] | null) ?? []).map(
      ({ title }) => title,
    ),
    roles,
    addresses,
  };
}

/** A node of the structure, or a piece of text in one. */
interface StructureNode {
  readonly role: string;
  readonly children: readonly (StructureNode | { readonly type: string })[];
}

function collectRoles(node: StructureNode | null, roles: string[]): void {
  if (node === null) return;
  roles.push(node.role);
  for (const child of node.children) if ("role" in child) collectRoles(child, roles);
}

/** Text without white space, and without hyphens: this library takes those of parted words for words' own. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[\s-]+/gu, "");
}
