import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { parseListEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";

/** A pinned package, whatever the version of the file. */
export interface Pin {
  /** Address of its repository; absent for packages of a registry. */
  readonly location?: string | undefined;
  readonly identity: string;
  readonly version?: string | undefined;
  readonly branch?: string | undefined;
  readonly revision?: string | undefined;
  readonly line: number | undefined;
}

interface PinData {
  readonly identity?: string | undefined;
  readonly package?: string | undefined;
  readonly location?: string | undefined;
  readonly repositoryURL?: string | undefined;
  readonly kind?: string | undefined;
  /** Absent for what is taken as it is. */
  readonly state?: PinState | null | undefined;
}

interface PinState {
  readonly version?: string | null | undefined;
  readonly branch?: string | null | undefined;
  readonly revision?: string | null | undefined;
}

const PinSchema: z.ZodType<PinData> = z.object({
  identity: z.string().optional(),
  package: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined)
    .optional(),
  location: z.string().optional(),
  repositoryURL: z.string().optional(),
  kind: z.string().optional(),
  state: z
    .object({
      version: z.string().nullish(),
      branch: z.string().nullish(),
      revision: z.string().nullish(),
    })
    .nullish(),
});

const NEWEST_VERSION = 3;

/** Reads a Package.resolved of the versions 1 to 3; a pin that cannot be used is reported and left out. */
export async function parsePackageResolved(
  text: string,
  input: Input,
): Promise<readonly Pin[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { version, object } = document.value;
  if (typeof version === "number" && version > NEWEST_VERSION) {
    const parameters = { format: input.format, version: String(version) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  const lines = text.split("\n");
  return parseListEntries(PinSchema, {
    document: object === undefined ? document : inner(document),
    input,
    section: "pins",
    required: true,
  }).map(({ data, line }) => {
    const { identity, package: name, location, repositoryURL, state } = data;
    const address = location ?? repositoryURL;
    return {
      identity: identity ?? name ?? "",
      location: data.kind === "registry" ? undefined : address,
      version: state?.version ?? undefined,
      branch: state?.branch ?? undefined,
      revision: state?.revision ?? undefined,
      line: line ?? lineWith(lines, address),
    };
  });
}

/** Version 1 has everything one level deeper. */
function inner(document: ParsedDocument): ParsedDocument {
  const value = isRecord(document.value) ? document.value["object"] : undefined;
  return { value, lineOf: (...path) => document.lineOf("object", ...path) };
}

function lineWith(lines: readonly string[], text: string | undefined): number | undefined {
  const index = text === undefined ? -1 : lines.findIndex((line) => line.includes(text));
  return index === -1 ? undefined : index + 1;
}
