/** Largest input file in bytes (32 MiB). The biggest real lockfiles have about 10 MB. */
export const MAX_INPUT_BYTES: number = 32 * 1024 * 1024;

/** Deepest nesting of a document. Lockfile v1 of npm nests once a dependency level, about 20 in practice. */
export const MAX_NESTING = 200;

/** Most entries that are read from one file; real lockfiles stay below 10,000. */
export const MAX_ENTRIES = 200_000;

/** Most values that a document may hold once its aliases are written out. */
export const MAX_VALUES = 4_000_000;

/** Files that one analyzer reads at the same time. */
export const CONCURRENT_READS = 16;
