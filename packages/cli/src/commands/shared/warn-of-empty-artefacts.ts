import type { Assessment } from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";
import type { Run } from "./run.ts";

/** Names artefacts of the context file that hold nothing: what they were meant for is judged without their answers. */
export function warnOfEmptyArtefacts(
  { terminal }: Pick<Run, "terminal">,
  { head }: Pick<Assessment, "head">,
  { messages, language }: Pick<CommandCall, "messages" | "language">,
): void {
  for (const { name, counts, paths, roots } of head.artefacts ?? []) {
    const isNamed = paths.length + roots.length > 0;
    const isEmpty = Object.values(counts).every((count) => count === 0);
    if (isNamed && isEmpty)
      terminal.warn(messages.context.emptyArtefact(name[language]), undefined);
  }
}
