import { z } from "zod";

const text = z.string().optional();

/** One package of a category of a Pipfile.lock. */
export interface PipfilePackageData {
  /** `==1.2.3`. */
  readonly version?: string | undefined;
  readonly hashes?: readonly string[] | undefined;
  readonly git?: string | undefined;
  readonly ref?: string | undefined;
  readonly file?: string | undefined;
  readonly path?: string | undefined;
}

export const PipfilePackage: z.ZodType<PipfilePackageData> = z.object({
  version: text,
  hashes: z.array(z.string()).optional(),
  git: text,
  ref: text,
  file: text,
  path: text,
});
