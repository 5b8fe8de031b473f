import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { type ParsedEntry, parseListEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { configurationsUsage } from "./configuration-usage.ts";
import type { ResolvedModule } from "./facts.ts";

interface ModuleData {
  readonly org: string;
  readonly name: string;
  readonly version: string;
  readonly artifacts?: readonly { readonly name: string; readonly hash: string }[] | undefined;
  readonly configurations?: readonly string[] | undefined;
}

const Module: z.ZodType<ModuleData> = z.object({
  org: z.string(),
  name: z.string(),
  version: z.string(),
  artifacts: z.array(z.object({ name: z.string(), hash: z.string() })).optional(),
  configurations: z.array(z.string()).optional(),
});

/**
 * Reads a build.sbt.lock of the plugin sbt-dependency-lock: modules with the checksums of their files; no edges.
 *
 * @see https://github.com/stringbean/sbt-dependency-lock (the file's format)
 */
export async function parseBuildLock(
  text: string,
  input: Input,
): Promise<readonly ResolvedModule[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { lockVersion } = document.value;
  if (typeof lockVersion === "number" && lockVersion > 1) {
    const parameters = { format: "build.sbt.lock", version: String(lockVersion) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  const place = { document, input, section: "dependencies", required: true } as const;
  return parseListEntries(Module, place).map(toModule);
}

/** A module may have several files; the one without a classifier is what the module is taken for. */
function toModule({ data, line }: ParsedEntry<ModuleData>): ResolvedModule {
  const { org, name, version, artifacts = [], configurations = [] } = data;
  const main = artifacts.find((artifact) => artifact.name === `${name}.jar`);
  const hash = hexToHash("SHA-1", /^sha1:(.*)$/u.exec(main?.hash ?? "")?.[1] ?? "");
  return {
    organization: org,
    name,
    version,
    usage: configurationsUsage(configurations),
    hashes: hash === undefined ? [] : [hash],
    line,
  };
}
