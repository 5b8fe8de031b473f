import { CONCURRENT_READS } from "./limits.ts";

/**
 * Does something for every item, at most {@link CONCURRENT_READS} at a time.
 *
 * @returns the results in the order of the items.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    // All workers share one iterator: each takes the next item as soon as it is free.
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENT_READS, items.length) }, worker));
  return results;
}
