import { z } from "zod";

const text = z.string().optional();
const hashes = z.record(z.string(), z.string()).optional();

/** An archive: its address or path, and digests by algorithm. */
export interface PylockFileData {
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  readonly hashes?: Readonly<Record<string, string>> | undefined;
}

const file: z.ZodType<PylockFileData> = z.object({ url: text, path: text, hashes });

/** One `[[packages]]`. */
export interface PylockPackageData {
  readonly name: string;
  readonly version?: string | undefined;
  /** Optional in the format; as much of an entry as tells it from others. */
  readonly dependencies?:
    | readonly { readonly name?: string | undefined; readonly version?: string | undefined }[]
    | undefined;
  readonly vcs?:
    | {
        readonly type?: string | undefined;
        readonly url?: string | undefined;
        readonly path?: string | undefined;
        readonly "commit-id"?: string | undefined;
      }
    | undefined;
  readonly directory?: { readonly path?: string | undefined } | undefined;
  readonly archive?: PylockFileData | undefined;
  readonly sdist?: PylockFileData | undefined;
  readonly wheels?: readonly PylockFileData[] | undefined;
}

export const PylockPackage: z.ZodType<PylockPackageData> = z.object({
  name: z.string().min(1),
  version: text,
  dependencies: z.array(z.object({ name: text, version: text })).optional(),
  vcs: z.object({ type: text, url: text, path: text, "commit-id": text }).optional(),
  directory: z.object({ path: text }).optional(),
  archive: file.optional(),
  sdist: file.optional(),
  wheels: z.array(file).optional(),
});
