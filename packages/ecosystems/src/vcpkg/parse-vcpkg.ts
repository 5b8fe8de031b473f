import { z } from "zod";

import type { Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { type ParsedDocument, parseJsonDocument } from "../shared/json-document.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { parseListEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";

type DependencyData =
  | string
  | {
      readonly name: string;
      readonly host?: boolean | undefined;
    };

const Dependency: z.ZodType<DependencyData> = z.union([
  z.string(),
  z.object({ name: z.string(), host: z.boolean().optional() }),
]);

const text = z.string().optional();

interface HeadData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly "version-string"?: string | undefined;
  readonly "version-semver"?: string | undefined;
  readonly "version-date"?: string | undefined;
  readonly license?: string | null | undefined;
  readonly "builtin-baseline"?: string | undefined;
}

const Head: z.ZodType<HeadData> = z.object({
  name: text,
  version: text,
  "version-string": text,
  "version-semver": text,
  "version-date": text,
  license: z.string().nullish(),
  "builtin-baseline": text,
});

interface OverrideData extends HeadData {
  readonly name: string;
  /** The same as a number behind `#` in the version. */
  readonly "port-version"?: number | undefined;
}

const Override: z.ZodType<OverrideData> = z.object({
  name: z.string(),
  version: text,
  "version-string": text,
  "version-semver": text,
  "version-date": text,
  "port-version": z.number().optional(),
});

/** What a vcpkg.json says. */
export interface VcpkgManifest {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly licenseLine?: number | undefined;
  /** Commit of the registry that fixes all versions. */
  readonly baseline?: string | undefined;
  readonly dependencies: readonly {
    readonly name: string;
    /** Only what is overridden has one. */
    readonly version?: string | undefined;
    readonly isTool: boolean;
    /** The feature that asks for it; absent for what is always needed. */
    readonly feature?: string | undefined;
    readonly line: number | undefined;
  }[];
}

/**
 * Reads a vcpkg.json; an entry that cannot be used is reported and left out.
 *
 * @see https://learn.microsoft.com/vcpkg/reference/vcpkg-json
 */
export async function parseVcpkg(json: string, input: Input): Promise<VcpkgManifest | undefined> {
  const document = await parseJsonDocument(json, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const place = { field: input.format, line: 1, lineOf: document.lineOf };
  const head = parseEntry(Head, document.value, { input, place }) ?? {};
  const overrides = new Map(
    parseListEntries(Override, { document, input, section: "overrides" }).map(({ data }) => [
      data.name,
      portVersionOf(data),
    ]),
  );
  return {
    name: head.name,
    version: versionOf(head),
    license: head.license ?? undefined,
    licenseLine: document.lineOf("license"),
    baseline: head["builtin-baseline"],
    dependencies: [
      { document, feature: undefined },
      ...featuresOf(document).slice(0, MAX_FEATURES),
    ].flatMap(({ feature, document: place }) =>
      parseListEntries(Dependency, { document: place, input, section: "dependencies" }).map(
        ({ data, line }) => {
          const name = typeof data === "string" ? data : data.name;
          const isTool = typeof data === "object" && data.host === true;
          return { name, version: overrides.get(name), isTool, feature, line };
        },
      ),
    ),
  };
}

/** Most features of which dependencies are read. */
const MAX_FEATURES = 1_000;

/** Each feature has dependencies of its own, written like those of the manifest. */
function featuresOf({ value, lineOf }: ParsedDocument): readonly {
  readonly feature: string;
  readonly document: ParsedDocument;
}[] {
  const features = isRecord(value) ? value["features"] : undefined;
  return Object.entries(isRecord(features) ? features : {}).map(([feature, each]) => ({
    feature,
    document: {
      value: each,
      lineOf: (...path) => lineOf("features", feature, ...path) ?? lineOf("features", feature),
    },
  }));
}

function portVersionOf(data: OverrideData): string | undefined {
  const version = versionOf(data);
  const port = data["port-version"] ?? 0;
  return version === undefined || port === 0 ? version : `${version}#${String(port)}`;
}

/** A port's revision stands behind `#`. */
function versionOf(data: HeadData): string | undefined {
  return data.version ?? data["version-semver"] ?? data["version-string"] ?? data["version-date"];
}
