/**
 * Licences whose texts are the same words: "only" and "or later" stand in the notice, not in the text, and so does that
 * a work excludes the secondary licences of the MPL.
 *
 * @example textFamily("GPL-2.0-or-later WITH Classpath-exception-2.0") // "GPL-2.0"
 */
export function textFamily(leaf: string): string {
  const [license = leaf] = leaf.split(" WITH ");
  return license
    .replace(/(?:-only|-or-later|\+)$/u, "")
    .replace(/^MPL-2\.0-no-copyleft-exception$/u, "MPL-2.0");
}

/**
 * The texts that have to accompany a work under a licence. Version 3.0 of the LGPL is a supplement to the GPL of the
 * same version and asks for both (section 4(b)).
 */
export function neededTexts(leaf: string): readonly string[] {
  const family = textFamily(leaf);
  return family === "LGPL-3.0" ? [family, "GPL-3.0"] : [family];
}
