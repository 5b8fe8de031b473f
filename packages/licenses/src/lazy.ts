/** A pure value that is computed at its first use: start-up pays nothing for tables that a run may not need. */
export function lazy<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => (computed ??= { value: compute() }).value;
}
