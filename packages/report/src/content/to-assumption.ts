import type { ContextAnswer } from "@lizenzlotse/model";

import type { Assumption } from "./report-content.ts";
import { visibleLocalized } from "./visible-parts.ts";

/** An answer about the use of the software as a report shows it. */
export function toAssumption({ question, answer, assumed }: ContextAnswer): Assumption {
  return { question: visibleLocalized(question), answer: visibleLocalized(answer), assumed };
}
