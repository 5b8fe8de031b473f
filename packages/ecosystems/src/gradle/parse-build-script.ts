import { complain, type Input } from "../shared/input.ts";
import { LineIndex } from "../shared/line-index.ts";
import { configurationUsage, isUsualConfiguration } from "./configuration-usage.ts";
import { dependencyBlocks, isInBlock, type Block } from "./dependency-blocks.ts";
import { exactVersion } from "./exact-version.ts";
import type { BuildRequest, BuildScript, Coordinates } from "./facts.ts";
import { accessorOf } from "./parse-catalog.ts";
import type { ValueOf } from "./script-values.ts";

/** Most requests of one script; real ones have some dozens. */
const MAX_REQUESTS = 5_000;

/** Configurations that dependencies are added to, and what may stand between their name and the dependency. */
const CONFIGURATION = String.raw`\b([a-zA-Z]\w{0,60})[ \t]{0,40}\(?[ \t]{0,40}(?:(?:enforcedPlatform|platform|testFixtures|dependencies\.create)[ \t]{0,40}\([ \t]{0,40})?`;

const STRING_NOTATION = new RegExp(
  CONFIGURATION + String.raw`["']([\w.-]+):([\w.-]+)(?::([^"':@\n]*))?(?:[:@][^"'\n]*)?["']`,
  "gu",
);
const MAP_NOTATION = new RegExp(
  CONFIGURATION +
    String.raw`group[ \t]{0,40}[:=][ \t]{0,40}["']([\w.-]+)["'][ \t]{0,40},\s*name[ \t]{0,40}[:=][ \t]{0,40}["']([\w.-]+)["'](?:[ \t]{0,40},\s*version[ \t]{0,40}[:=][ \t]{0,40}["']([^"'\n]*)["'])?`,
  "gu",
);
const KOTLIN_NOTATION = new RegExp(
  CONFIGURATION +
    String.raw`kotlin\([ \t]{0,40}"([\w-]+)"(?:[ \t]{0,40},[ \t]{0,40}"([^"\n]*)")?[ \t]{0,40}\)`,
  "gu",
);
const CATALOG_NOTATION = new RegExp(
  CONFIGURATION + String.raw`(\w{0,40}[lL]ibs)\.([\w.]{1,200})`,
  "gu",
);
/** A name in the place of a dependency: of a text, or of an entry of a map. */
const NAME_NOTATION = new RegExp(
  CONFIGURATION +
    String.raw`(\w{1,60}(?:\.\w{1,60})?)[ \t]{0,40}\)?[ \t]{0,40}(?:\{[^\n]{0,200})?$`,
  "gmu",
);
const PROJECT_NOTATION = new RegExp(
  CONFIGURATION +
    String.raw`project[ \t]{0,40}\([ \t]{0,40}(?:path[ \t]{0,40}[:=][ \t]{0,40})?["'](:[\w:.-]*)["']`,
  "gu",
);
const PLUGIN_NOTATION =
  /\b(?:id|kotlin)[ \t]{0,40}\(?[ \t]{0,40}["']([\w.-]+)["'][ \t]{0,40}\)?[ \t]+version[ \t]{0,40}\(?[ \t]{0,40}["']([^"'\n]+)["']/gu;
const PLUGIN_ALIAS =
  /\balias[ \t]{0,40}\([ \t]{0,40}(\w{0,40}[lL]ibs)\.(plugins\.[\w.]{1,200})[ \t]{0,40}\)/gu;

/** Calls that look like a configuration but are none. */
const NO_CONFIGURATIONS: ReadonlySet<string> = new Set([
  "alias",
  "because",
  "dependency",
  "exclude",
  "force",
  "id",
  "kotlin",
  "module",
  "println",
  "substitute",
  "using",
  "version",
  "with",
]);

/** What a script sees of what is around it. */
export interface ScriptContext {
  /** What names stand for, in the script and where it inherits from. */
  readonly known: ValueOf;
  /** Of `gradle.properties`, also those above. */
  readonly properties: ValueOf;
}

/**
 * Reads what a build script asks for in plain words: coordinates, catalog accessors, projects, plugins. A build script is
 * a program; what it computes is not known, so what is found is never everything.
 *
 * @param source - without comments.
 */
export function parseBuildScript(
  source: string,
  input: Input,
  { known, properties }: ScriptContext,
): Omit<BuildScript, "manifest"> {
  reportUnreadable(source, input);
  const lines = new LineIndex(source);
  const lineAt = (offset: number): number => lines.lineAt(offset);
  const reader = { source, lineAt, known, blocks: dependencyBlocks(source) };
  const requests = [
    ...moduleRequests(reader),
    ...namedRequests(reader),
    ...catalogRequests(reader),
    ...projectRequests(reader),
    ...pluginRequests(reader),
  ].sort((left, right) => left.line - right.line);
  if (requests.length > MAX_REQUESTS) {
    const parameters = { limit: `${String(MAX_REQUESTS)} dependencies` };
    complain(input, "input/limit", { parameters });
  }
  return {
    path: input.path,
    group: assigned(source, "group") ?? properties("group"),
    version: assigned(source, "version") ?? properties("version"),
    requests: requests.slice(0, MAX_REQUESTS),
  };
}

/** A script without a single word is a damaged file. */
function reportUnreadable(source: string, input: Input): void {
  if (/[A-Za-z]{2}/u.test(source) || source.trim() === "") return;
  const parameters = { format: input.format, problem: "no words of a build script" };
  complain(input, "input/malformed", { line: 1, parameters });
}

interface Reader {
  readonly source: string;
  readonly lineAt: (offset: number) => number;
  readonly known: ValueOf;
  /** Where a script asks for dependencies. */
  readonly blocks: readonly Block[];
}

function moduleRequests(reader: Reader): readonly BuildRequest[] {
  const found = [
    ...matches(reader, STRING_NOTATION, ([, , group = "", name = "", version]) => ({
      group,
      name,
      version,
    })),
    ...matches(reader, MAP_NOTATION, ([, , group = "", name = "", version]) => ({
      group,
      name,
      version,
    })),
    ...matches(reader, KOTLIN_NOTATION, ([, , module = "", version]) => ({
      group: "org.jetbrains.kotlin",
      name: `kotlin-${module}`,
      version,
    })),
  ];
  return found.map(({ value, ...place }) => ({
    kind: "module",
    coordinates: resolveVersion(value, reader.known),
    ...place,
  }));
}

/** `val flyway = "org.flywaydb:flyway-core:12.4.0"`, then `implementation(flyway)`; the same with entries of maps. */
function namedRequests(reader: Reader): readonly BuildRequest[] {
  const found = matches(reader, NAME_NOTATION, ([, , name = ""]) => reader.known(name));
  return found.flatMap(({ value, ...place }) => {
    const [, group, name, version] =
      /^([\w.-]+):([\w.-]+)(?::([^:@]+))?(?:[:@].*)?$/u.exec(value ?? "") ?? [];
    if (group === undefined || name === undefined) return [];
    const coordinates = resolveVersion({ group, name, version }, reader.known);
    return [{ kind: "module", coordinates, ...place } as const];
  });
}

function catalogRequests(reader: Reader): readonly BuildRequest[] {
  const found = matches(reader, CATALOG_NOTATION, ([, , catalog = "", accessor = ""]) => ({
    catalog,
    accessor: accessor.replace(/\.(?:get)?$/u, ""),
  }));
  return found.flatMap(({ value: { catalog, accessor }, ...place }) => {
    // A map of the script's own may be called like a catalog.
    if (reader.known(`${catalog}.${accessor}`) !== undefined) return [];
    return [{ kind: "catalog", catalog, accessor: accessorOf(accessor), ...place } as const];
  });
}

function projectRequests(reader: Reader): readonly BuildRequest[] {
  const found = matches(reader, PROJECT_NOTATION, ([, , path = ""]) => path);
  return found.map(({ value, ...place }) => ({ kind: "project", path: value, ...place }));
}

function pluginRequests({ source, lineAt, known }: Reader): readonly BuildRequest[] {
  const declared = Array.from(source.matchAll(PLUGIN_NOTATION), (match): BuildRequest => {
    const [whole, name = "", version] = match;
    const id = whole.startsWith("kotlin") ? `org.jetbrains.kotlin.${name}` : name;
    const coordinates = { group: id, name: `${id}.gradle.plugin`, version };
    return {
      kind: "module",
      coordinates: resolveVersion(coordinates, known),
      usage: "build",
      line: lineAt(match.index),
    };
  });
  const aliased = Array.from(source.matchAll(PLUGIN_ALIAS), (match): BuildRequest => {
    const [, catalog = "", accessor = ""] = match;
    const line = lineAt(match.index);
    return { kind: "catalog", catalog, accessor: accessorOf(accessor), usage: "build", line };
  });
  return [...declared, ...aliased];
}

/** What stands in a configuration, with its usage and line. */
function matches<T>(
  { source, lineAt, blocks }: Reader,
  notation: RegExp,
  read: (match: RegExpExecArray) => T,
): readonly { readonly value: T; readonly usage: BuildRequest["usage"]; readonly line: number }[] {
  return Array.from(source.matchAll(notation)).flatMap((match) => {
    const [, configuration = ""] = match;
    if (NO_CONFIGURATIONS.has(configuration)) return [];
    const isAsking = isUsualConfiguration(configuration) || isInBlock(blocks, match.index);
    if (!isAsking) return [];
    const usage = configurationUsage(configuration);
    return [{ value: read(match), usage, line: lineAt(match.index) }];
  });
}

function resolveVersion({ version, ...module }: Coordinates, known: ValueOf): Coordinates {
  const resolved = version?.replaceAll(
    /\$\{?(?:rootProject\.|project\.|ext\.)*([\w.]+)\}?/gu,
    (whole, name: string) => known(name) ?? whole,
  );
  return { ...module, version: resolved === undefined ? undefined : exactVersion(resolved) };
}

/** Assignments at the start of a line: those of the project itself. */
function assigned(source: string, name: string): string | undefined {
  const pattern = new RegExp(String.raw`^${name}[ \t]{0,40}=?[ \t]{0,40}["']([^"'\n$]+)["']`, "mu");
  return pattern.exec(source)?.[1];
}
