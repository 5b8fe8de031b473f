import { stringify } from "yaml";

import { withoutGaps } from "../yaml/without-gaps.ts";
import type { ContextFile } from "./context-file.ts";

/** First line of every context file that the tool writes: what it is, and that editors can check it. */
const HEADING = `# Kontext für Lizenzlotse: was wie an wen weitergegeben wird.
# Context for Lizenzlotse: what is passed on to whom, and how. See docs/formats/context-file.md.
`;

/** The text of a context file; keys stand as given, absent answers are left out. */
export function formatContext(file: ContextFile): string {
  return HEADING + stringify(withoutGaps(file), { lineWidth: 100 });
}
