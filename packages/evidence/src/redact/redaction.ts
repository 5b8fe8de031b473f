/** What is taken out of a copy for the public. */
export interface Redaction {
  /** People and offices, with what stands in their place; the longest are looked for first. */
  readonly roles: ReadonlyMap<string, string>;
  /** Further hosts that are internal: names, or `*.` and a domain. */
  readonly internalHosts: readonly string[];
}

/** Keys whose values are holders of rights: a notice without them would be none. */
export const KEPT_KEYS: ReadonlySet<string> = new Set(["copyrights", "holder"]);
