import type { Input } from "../shared/input.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { parseEntries } from "../shared/parse-entries.ts";
import { DotnetTool } from "./schema.ts";

/** A tool of the command line that a repository pins for those who work on it. */
export interface PinnedTool {
  readonly name: string;
  readonly version: string;
  readonly line: number | undefined;
}

/**
 * Reads a dotnet-tools.json.
 *
 * @see https://learn.microsoft.com/dotnet/core/tools/local-tools-how-to-use
 */
export async function parseDotnetTools(
  text: string,
  input: Input,
): Promise<readonly PinnedTool[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const entries = parseEntries(DotnetTool, { document, input, section: "tools", required: true });
  return entries.map(({ key, data, line }) => ({ name: key, version: data.version, line }));
}
