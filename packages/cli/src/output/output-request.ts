import { LotseError } from "@lizenzlotse/model";

/** A format that `-o` writes. */
export type OutputFormat = "json" | "cyclonedx-json" | "html" | "human";

/** The versions that each format can be asked for; the first is the default. */
const OUTPUT_VERSIONS: Readonly<Record<OutputFormat, readonly string[]>> = {
  json: [],
  "cyclonedx-json": ["1.6", "1.7"],
  html: [],
  human: [],
};

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
    throw new LotseError("USAGE", "Only one -o can go to standard output.", {
      hint: "Give the others a file: -o html=report.html",
    });
  }
  return requests;
}

function parseOutputRequest(value: string): OutputRequest {
  const equals = value.indexOf("=");
  const target = equals === -1 ? value : value.slice(0, equals);
  const file = equals === -1 ? undefined : value.slice(equals + 1);
  if (file === "") throw new LotseError("USAGE", `-o ${value}: the file name is missing.`);
  const [name = "", version] = target.split("@", 2);
  if (!isOutputFormat(name)) {
    throw new LotseError("USAGE", `-o ${value}: unknown format "${name}".`, {
      hint: `Formats: ${Object.keys(OUTPUT_VERSIONS).join(", ")}`,
    });
  }
  return { format: name, version: checkedVersion(name, version, value), file };
}

function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(OUTPUT_VERSIONS, name);
}

function checkedVersion(
  format: OutputFormat,
  version: string | undefined,
  value: string,
): string | undefined {
  const versions = OUTPUT_VERSIONS[format];
  if (version === undefined) return versions[0];
  if (versions.includes(version)) return version;
  const hint =
    versions.length === 0 ? `${format} has no versions.` : `Versions: ${versions.join(", ")}`;
  throw new LotseError("USAGE", `-o ${value}: unknown version "${version}".`, { hint });
}
