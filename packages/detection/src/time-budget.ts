/**
 * Starts a file's time budget and answers whether it is used up. Once up, it stays up: a result is either whole
 * or marked as partial, and only partial results depend on the clock.
 */
export function startTimeBudget(budgetMs: number): () => boolean {
  const end = performance.now() + budgetMs;
  let up = false;
  return () => (up ||= performance.now() > end);
}
