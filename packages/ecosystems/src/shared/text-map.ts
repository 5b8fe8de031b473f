import { z } from "zod";

import { isRecord } from "./is-record.ts";

/** Names to texts, as the dependency maps of most lockfiles are. */
export type TextMap = Readonly<Record<string, string>>;

/**
 * Schema of a {@link TextMap}. Does what `z.record(z.string(), z.string())` does, without copying each map: a lockfile
 * has thousands of them.
 */
export const textMap: z.ZodType<TextMap> = z.custom<TextMap>().superRefine((value, context) => {
  const map: unknown = value;
  if (!isRecord(map)) {
    context.addIssue({ code: "custom", message: "not a map of texts" });
    return;
  }
  for (const [name, text] of Object.entries(map)) {
    if (typeof text !== "string") {
      context.addIssue({ code: "custom", path: [name], message: "not a text" });
    }
  }
});
