import { z } from "zod";

import type { Input } from "../../shared/input.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { parseJsonDocument } from "../../shared/json-document.ts";

/** A package that is installed in an environment. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly build?: string | undefined;
  readonly channel?: string | undefined;
  readonly subdir?: string | undefined;
  readonly url?: string | undefined;
  /** Name of the archive. */
  readonly fn?: string | undefined;
  readonly md5?: string | undefined;
  readonly sha256?: string | undefined;
  readonly depends?: readonly string[] | undefined;
  readonly license?: string | undefined;
  /** What somebody asked for; absent for what others need. */
  readonly requested_spec?: string | undefined;
  readonly licenseLine?: number | undefined;
}

const text = z.string().optional();

const Metadata: z.ZodType<InstalledPackage> = z.object({
  ...{ name: z.string(), version: z.string() },
  ...{ build: text, channel: text, subdir: text, url: text, fn: text, md5: text, sha256: text },
  depends: z.array(z.string()).optional(),
  license: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  requested_spec: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
});

/**
 * Reads one file of `conda-meta`, which conda, mamba and pixi write for each package that they install.
 *
 * @see https://github.com/conda/conda (conda/models/records.py: PrefixRecord)
 */
export async function parseCondaMeta(
  content: string,
  input: Input,
): Promise<InstalledPackage | undefined> {
  const document = await parseJsonDocument(content, input);
  if (document === undefined) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const data = parseEntry(Metadata, document.value, { input, place });
  return data && { ...data, licenseLine: document.lineOf("license") };
}
