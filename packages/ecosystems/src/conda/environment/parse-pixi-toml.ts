import type { Usage } from "@lizenzlotse/model";

import type { Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { MAX_ENTRIES } from "../../shared/limits.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { requireRecord } from "../../shared/require-record.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { type MatchSpec, parseMatchSpec } from "../match-spec.ts";

/** What a pixi.toml asks for. */
export interface PixiProject {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly requests: readonly PixiRequest[];
}

/** A package that it asks for. */
export interface PixiRequest extends MatchSpec {
  readonly manager: "conda" | "pip";
  readonly usage: Usage;
}

/** Tables of dependencies; what builds a package is needed for that alone. */
const TABLES: readonly (readonly [string, PixiRequest["manager"], Usage])[] = [
  ["dependencies", "conda", "production"],
  ["run-dependencies", "conda", "production"],
  ["host-dependencies", "conda", "build"],
  ["build-dependencies", "conda", "build"],
  ["pypi-dependencies", "pip", "production"],
];

/**
 * Reads a pixi.toml: the dependencies of the project, of its features, and for single platforms. Features are what
 * their names say; what comes from a folder of the tree is a project and no package.
 *
 * @see https://pixi.sh (reference, the manifest)
 */
export async function parsePixiToml(text: string, input: Input): Promise<PixiProject | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { value } = document;
  const identity = [value["workspace"], value["project"], value["package"]].find(isRecord);
  const features = Object.entries(recordIn(value, "feature"));
  const requests = [
    ...platformsOf(value).flatMap((each) => requestsIn(each)),
    ...platformsOf(recordIn(value, "package")).flatMap((each) => requestsIn(each)),
    ...features.flatMap(([name, feature]) =>
      platformsOf(feature).flatMap((each) => requestsIn(each, groupUsage(name))),
    ),
  ];
  const name = identity?.["name"];
  const version = identity?.["version"];
  return {
    name: typeof name === "string" ? name : undefined,
    version: typeof version === "string" ? version : undefined,
    requests: requests.slice(0, MAX_ENTRIES),
  };
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
}

/** A table and what it has for single platforms. */
function platformsOf(table: unknown): readonly unknown[] {
  return [table, ...Object.values(recordIn(table, "target"))];
}

function requestsIn(table: unknown, feature?: Usage): readonly PixiRequest[] {
  return TABLES.flatMap(([key, manager, usage]) =>
    Object.entries(recordIn(table, key)).flatMap(([name, value]) => {
      const spec = specOf(name, value);
      return spec === undefined ? [] : [{ ...spec, manager, usage: feature ?? usage }];
    }),
  );
}

/** `">=1.2"`, or a table with version, build and channel. */
function specOf(name: string, value: unknown): MatchSpec | undefined {
  if (typeof value === "string") return parseMatchSpec(`${name} ${value}`) ?? { name };
  if (!isRecord(value) || "path" in value) return undefined;
  const { version, build, channel } = value;
  return {
    ...(typeof version === "string" ? parseMatchSpec(`${name} ${version}`) : undefined),
    name,
    build: typeof build === "string" && !build.includes("*") ? build : undefined,
    channel: typeof channel === "string" && !/[:@]/u.test(channel) ? channel : undefined,
  };
}
