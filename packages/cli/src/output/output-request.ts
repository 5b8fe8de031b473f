import { type Localized, localize, LotseError } from "@lizenzlotse/model";

import { OUTPUT_FORMATS, type OutputFormat } from "./output-formats.ts";

/** One `-o FORMAT[@VERSION][=FILE]`. */
export interface OutputRequest {
  readonly format: OutputFormat;
  readonly version: string | undefined;
  /** As given, relative to where the user called from; absent: standard output. */
  readonly file: string | undefined;
}

/**
 * Reads the values of `-o`.
 *
 * @throws {LotseError} `USAGE` for an unknown format or version, an empty file name, or two that go to standard output.
 */
export function parseOutputRequests(values: readonly string[]): OutputRequest[] {
  const requests = values.map(parseOutputRequest);
  if (requests.filter(({ file }) => file === undefined).length > 1) {
    throw new LotseError("USAGE", ONE_ON_STANDARD_OUTPUT, { hint: GIVE_A_FILE });
  }
  return requests;
}

function parseOutputRequest(value: string): OutputRequest {
  const equals = value.indexOf("=");
  const target = equals === -1 ? value : value.slice(0, equals);
  const file = equals === -1 ? undefined : value.slice(equals + 1);
  if (file === "") throw new LotseError("USAGE", localize`-o ${value}: ${NO_FILE_NAME}`);
  const [name = "", version] = target.split("@", 2);
  const format = OUTPUT_FORMATS.find(({ id }) => id === name);
  if (format === undefined) {
    throw new LotseError("USAGE", localize`-o ${value}: ${unknownFormat(name)}`, {
      hint: localize`${FORMATS}: ${OUTPUT_FORMATS.map(({ id }) => id).join(", ")}`,
    });
  }
  return { format, version: checkedVersion(format, version, value), file };
}

function checkedVersion(
  format: OutputFormat,
  version: string | undefined,
  value: string,
): string | undefined {
  const { versions } = format;
  if (version === undefined) return versions[0];
  if (versions.includes(version)) return version;
  throw new LotseError("USAGE", localize`-o ${value}: ${unknownVersion(version)}`, {
    hint:
      versions.length === 0
        ? hasNoVersions(format.id)
        : localize`${VERSIONS}: ${versions.join(", ")}`,
  });
}

/** What helps where two outputs want the standard output. */
export const GIVE_A_FILE: Localized = {
  de: "Geben Sie eine Datei an: -o html=bericht.html",
  en: "Give -o a file: -o html=report.html",
};

const ONE_ON_STANDARD_OUTPUT: Localized = {
  de: "Nur ein -o kann auf die Standardausgabe gehen.",
  en: "Only one -o can go to standard output.",
};

const NO_FILE_NAME: Localized = { de: "Der Dateiname fehlt.", en: "The file name is missing." };

const FORMATS: Localized = { de: "Formate", en: "Formats" };

const VERSIONS: Localized = { de: "Versionen", en: "Versions" };

function unknownFormat(name: string): Localized {
  return { de: `Das Format „${name}“ gibt es nicht.`, en: `There is no format "${name}".` };
}

function unknownVersion(version: string): Localized {
  return { de: `Die Version „${version}“ gibt es nicht.`, en: `There is no version "${version}".` };
}

function hasNoVersions(format: string): Localized {
  return { de: `${format} hat keine Versionen.`, en: `${format} has no versions.` };
}
