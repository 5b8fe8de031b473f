import { readdirSync, readFileSync } from "node:fs";

import type { ObligationVerdict } from "@lizenzlotse/model";
import { parse } from "yaml";
import { z } from "zod";

const FOLDER = new URL("../../../../fixtures/obligations/", import.meta.url);

const Content = z.union([z.string(), z.record(z.string(), z.string())]);
const State = z.enum(["fulfilled", "open", "needs-human", "not-applicable"]);

const Case = z.strictObject({
  case: z.string(),
  /** What is planted, or what is right about it. */
  shows: z.string(),
  context: z.string().default("provide=binary;recipient=public;modified=no"),
  outbound: z.string().default("LicenseRef-proprietary"),
  /** Packages beside the artefact: `name@version`. */
  installed: z.record(
    z.string(),
    z.strictObject({
      license: z.string(),
      dev: z.boolean().default(false),
      /** `false`: the lockfile names it, and its files are not there. */
      present: z.boolean().default(true),
      files: z.record(z.string(), z.string()).default({}),
    }),
  ),
  /** Files of the project itself, outside the artefact. */
  project: z.record(z.string(), z.string()).default({}),
  /** Files of the artefact; a map under an archive's name is its members. */
  delivered: z.record(z.string(), Content),
  /** By component, then by duty. A duty that is met and not listed here is an error. */
  expected: z.record(z.string(), z.record(z.string(), State)),
});

/** One small artefact with what is to be said of it. */
export interface ObligationCase extends z.infer<typeof Case> {
  readonly file: string;
  readonly expected: Record<string, Record<string, ObligationVerdict>>;
}

/** Every case of the corpus, in the order of the files. */
export function readCases(): readonly ObligationCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((file) => {
      const document: unknown = parse(readFileSync(new URL(file, FOLDER), "utf8"));
      return z
        .array(Case)
        .parse(document)
        .map((given) => ({ ...given, file }));
    });
}
