import { type Input } from "../shared/input.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { parseListEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import { DEVELOPMENT, PRODUCTION, type ComposerPackageEntry } from "./facts.ts";
import { ComposerPackage } from "./schema.ts";

/** Reads the text of a composer.lock; entries that cannot be read are reported and left out. */
export async function parseComposerLock(
  text: string,
  input: Input,
): Promise<readonly ComposerPackageEntry[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const sections = [
    { section: "packages", usage: PRODUCTION },
    { section: "packages-dev", usage: DEVELOPMENT },
  ];
  return sections.flatMap(({ section, usage }) =>
    parseListEntries(ComposerPackage, { document, input, section, required: true }).map(
      ({ data, line, lineOf }) => ({
        data,
        usage,
        location: { path: input.path, line: lineOf("name") ?? line },
        declared: declaredLicenses(data.license, "lockfile", {
          path: input.path,
          line: lineOf("license") ?? line,
        }),
      }),
    ),
  );
}
