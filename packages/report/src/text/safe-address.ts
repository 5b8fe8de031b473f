const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * An address from outside in normal form and without credentials; `undefined` where it is none, or where its scheme
 * could be active (`javascript:`, `data:`) or means nothing in a document (`file:`, `ssh:`).
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!SAFE_PROTOCOLS.has(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  return url.href;
}
