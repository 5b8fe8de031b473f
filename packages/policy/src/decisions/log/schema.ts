import { z } from "zod";

import type { DecisionKind } from "@lizenzlotse/model";

import type { LogAction } from "./log-entry.ts";

/** One line of a log as far as its chain is concerned; the decision in it is compared as it is. */
export interface LogLine {
  readonly sequence: number;
  readonly previous: string;
  readonly at: string;
  readonly by: string;
  readonly action: LogAction;
  readonly kind: DecisionKind;
  readonly decision: { readonly id: string };
}

export const logLineSchema: z.ZodType<LogLine> = z.strictObject({
  sequence: z.int().positive(),
  previous: z.string(),
  at: z.iso.datetime(),
  by: z.string().min(1),
  action: z.enum(["decide", "approve", "remove", "import"]),
  kind: z.enum(["curation", "text-curation", "choice", "waiver", "false-positive"]),
  decision: z.looseObject({ id: z.string() }),
});
