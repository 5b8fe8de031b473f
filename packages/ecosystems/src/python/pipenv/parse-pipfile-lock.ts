import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parseJsonDocument } from "../../shared/json-document.ts";
import { parseEntries } from "../../shared/parse-entries.ts";
import { requireRecord } from "../../shared/require-record.ts";
import { PipfilePackage, type PipfilePackageData } from "./schema.ts";

/** A locked package of one category. */
export interface PipfileLockPackage extends PipfilePackageData {
  readonly name: string;
  /** `default`, `develop`, or a category of the project. */
  readonly category: string;
  readonly line: number | undefined;
}

/** The only specification that Pipenv has written. */
const SUPPORTED_SPECIFICATION = 6;

/**
 * Reads a Pipfile.lock; a package that cannot be used is reported and left out.
 *
 * @returns `undefined` where the file is no JSON map or of another specification.
 */
export async function parsePipfileLock(
  text: string,
  input: Input,
): Promise<readonly PipfileLockPackage[] | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { _meta: meta, ...categories } = document.value;
  const specification = isRecord(meta) ? meta["pipfile-spec"] : undefined;
  if (typeof specification === "number" && specification !== SUPPORTED_SPECIFICATION) {
    const parameters = { format: "Pipfile.lock", version: String(specification) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  return Object.keys(categories).flatMap((category) =>
    parseEntries(PipfilePackage, { document, input, section: category }).map(
      ({ key, data, line }) => ({ ...data, name: key, category, line }),
    ),
  );
}
