/**
 * The licences that openCode accepts, as somebody copied them from the platform on a given day. No list comes with the
 * tool: without one nothing is said about openCode.
 */
export interface OpenCodeList {
  /** Day on which it was copied, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  /** Canonical leaves. */
  readonly licenses: ReadonlySet<string>;
}

/** Whether a licence is on the list; `no-list` where there is none to look it up in. */
export type OpenCodeListing = "listed" | "not-listed" | "no-list";

/** Looks a leaf up; a licence with an exception is a licence of its own. */
export function openCodeListing(list: OpenCodeList | undefined, leaf: string): OpenCodeListing {
  if (list === undefined) return "no-list";
  return list.licenses.has(leaf) ? "listed" : "not-listed";
}
