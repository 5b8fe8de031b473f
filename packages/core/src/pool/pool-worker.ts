/**
 * The compiled worker, or `undefined` where the code runs from its sources: Node 20 starts no thread from TypeScript,
 * and everything is matched on the main thread.
 */
export const POOL_WORKER: URL | undefined = import.meta.url.endsWith(".js")
  ? new URL("./worker.js", import.meta.url)
  : undefined;
