/** Largest document in bytes, unpacked (256 MiB). A bill of materials of 50,000 components has about 60 MB. */
export const MAX_DOCUMENT_BYTES: number = 256 * 1024 * 1024;

/** Most components and files of one document. */
export const MAX_COMPONENTS = 1_000_000;

/** Most edges of the graph of one document. */
export const MAX_EDGES = 10_000_000;

/** Deepest nesting: components inside components, elements inside elements. */
export const MAX_NESTING = 100;

/** Problems that are told one by one; a document with more of one kind is told so. */
export const MAX_DIAGNOSTICS = 1_000;
