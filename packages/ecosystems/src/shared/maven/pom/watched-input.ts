import type { TreePath } from "@lizenzlotse/model";

import type { Input, Report } from "../../input.ts";

/** The input of one POM, and whether anything was complained about so far. */
export function watchedInput(
  path: TreePath,
  report: Report,
): { readonly input: Input; readonly isWhole: () => boolean } {
  let complaints = 0;
  const input: Input = {
    path,
    format: "POM",
    report: (diagnostic) => {
      complaints += 1;
      report(diagnostic);
    },
  };
  return { input, isWhole: () => complaints === 0 };
}
