import type { Input } from "../shared/input.ts";
import { parseJsoncDocument } from "../shared/jsonc-document.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { requireRecord } from "../shared/require-record.ts";
import type { DenoProject } from "./facts.ts";
import { ProjectFile } from "./schema.ts";

/**
 * Reads a deno.json or deno.jsonc; single bad fields are reported and left out.
 *
 * @see https://docs.deno.com/runtime/fundamentals/configuration/
 */
export async function parseDenoJson(text: string, input: Input): Promise<DenoProject | undefined> {
  const document = await parseJsoncDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const data = parseEntry(ProjectFile, document.value, { input, place });
  if (data === undefined) return undefined;
  const { name, version, license, imports = {} } = data;
  return {
    name,
    version,
    license:
      license === undefined ? undefined : { value: license, line: document.lineOf("license") },
    imports: Object.entries(imports).flatMap(([key, specifier]) => {
      const isElsewhere = /^(?:jsr:|npm:|https?:)/u.test(specifier);
      return isElsewhere ? [{ specifier, line: document.lineOf("imports", key) }] : [];
    }),
  };
}
