import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";

const require = createRequire(import.meta.url);
const Texts = z.record(
  z.string(),
  z.object({ licenseText: z.string(), osiApproved: z.boolean(), name: z.string() }),
);

/** The SPDX list with the text of every licence. */
export const licenseTexts: Readonly<z.infer<typeof Texts>> = Texts.parse(
  JSON.parse(readFileSync(require.resolve("spdx-license-list/spdx-full.json"), "utf8")),
);

/** The text of one licence; fails where the list has none. */
export function textOf(id: string): string {
  const text = licenseTexts[id]?.licenseText;
  if (text === undefined) throw new Error(`the SPDX list has no text of ${id}`);
  return text;
}
