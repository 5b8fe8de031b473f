import type { Medium } from "../context/context.ts";
import { textFamily } from "./text-family.ts";

/** GPL-3.0 § 6(b) allows an offer only with a physical product; § 6(d) asks downloads for equivalent access. */
const ONLY_WITH_THINGS: ReadonlySet<string> = new Set(["GPL-3.0", "LGPL-3.0", "AGPL-3.0"]);

/**
 * Whether a written offer of the source is enough for a licence and a way of handing out copies.
 *
 * @param license - `ID` or `ID WITH exception`.
 * @returns `unclear` where it depends on the medium and nobody named one.
 */
export function offerSuffices(
  license: string,
  medium: Medium | undefined,
): "yes" | "no" | "unclear" {
  if (!ONLY_WITH_THINGS.has(textFamily(license))) return "yes";
  if (medium === undefined) return "unclear";
  return medium === "physical" || medium === "preinstalled" ? "yes" : "no";
}
