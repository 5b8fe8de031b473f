import { complain, type Input } from "../shared/input.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import type { GemLock, GemSource, LockedGem } from "./facts.ts";

const SOURCES: ReadonlyMap<string, GemSource["kind"]> = new Map([
  ["GEM", "registry"],
  ["GIT", "git"],
  ["PATH", "path"],
  ["PLUGIN SOURCE", "registry"],
]);

/** Sections without meaning for an inventory. */
const IGNORED: ReadonlySet<string> = new Set([
  "BUNDLED WITH",
  "BUNDLER CHECKSUMS",
  "PLATFORMS",
  "RUBY VERSION",
]);

/** `    name (version)` or `    name (version-platform)`. */
const GEM = /^ {4}(\S+) \(([^()\s-]+)(?:-([^()\s]+))?\)$/u;
/** `      name (constraints)`. */
const GEM_DEPENDENCY = /^ {6}(\S+?)!?(?: \([^()]*\))?$/u;
/** `  name (constraints)!`. */
const DIRECT = /^ {2}(\S+?)!?(?: \([^()]*\)!?)?$/u;
/** `  name (version-platform) sha256=…`. */
const CHECKSUM = /^ {2}(\S+) \(([^()\s]+)\)(?: (?:sha256=([0-9a-f]{64})|\S+))*$/u;
/** `  remote: URL` and its like. */
const OPTION = /^ {2}([a-z_]+):(?: (.*))?$/u;

interface Collected {
  readonly gems: (LockedGem & { readonly dependencies: string[] })[];
  readonly dependencies: string[];
  readonly checksums: Map<string, string>;
  section: string;
  source: GemSource;
}

/**
 * Reads a Gemfile.lock.
 *
 * @see https://github.com/rubygems/rubygems (bundler/lib/bundler/lockfile_parser.rb)
 */
export function parseGemLock(text: string, input: Input): GemLock {
  const collected: Collected = {
    gems: [],
    dependencies: [],
    checksums: new Map(),
    section: "",
    source: { kind: "registry" },
  };
  const unknown: TextLine[] = [];
  for (const line of textLines(text, input)) {
    if (line.text.trim() === "") continue;
    if (!(line.text.startsWith(" ") ? takeLine(line, collected) : takeHeader(line, collected))) {
      unknown.push(line);
    }
  }
  complainAboutLines(input, unknown);
  if (collected.section === "" && unknown.length === 0) {
    const parameters = { format: input.format, problem: "no section" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return collected;
}

function takeHeader({ text }: TextLine, collected: Collected): boolean {
  const section = text.trimEnd();
  const kind = SOURCES.get(section);
  collected.section = section;
  if (kind !== undefined) collected.source = { kind };
  return (
    kind !== undefined ||
    IGNORED.has(section) ||
    section === "DEPENDENCIES" ||
    section === "CHECKSUMS"
  );
}

function takeLine(line: TextLine, collected: Collected): boolean {
  const { section } = collected;
  if (SOURCES.has(section)) return takeSourceLine(line, collected);
  if (section === "DEPENDENCIES") {
    const name = DIRECT.exec(line.text)?.[1];
    if (name !== undefined) collected.dependencies.push(name);
    return name !== undefined;
  }
  if (section === "CHECKSUMS") {
    const [, name, version, sum] = CHECKSUM.exec(line.text) ?? [];
    if (name !== undefined && version !== undefined && sum !== undefined) {
      collected.checksums.set(`${name}@${version}`, sum);
    }
    return name !== undefined;
  }
  return IGNORED.has(section);
}

function takeSourceLine({ text, number }: TextLine, collected: Collected): boolean {
  const option = OPTION.exec(text);
  if (option !== null) {
    const [, key, value] = option;
    // Older lockfiles join several registries in one section: the first counts.
    if (key === "remote")
      collected.source = { ...collected.source, remote: collected.source.remote ?? value };
    if (key === "revision") collected.source = { ...collected.source, revision: value };
    return true;
  }
  const [, name, version, platform] = GEM.exec(text) ?? [];
  if (name !== undefined && version !== undefined) {
    const { source } = collected;
    collected.gems.push({ name, version, platform, source, dependencies: [], line: number });
    return true;
  }
  const dependency = GEM_DEPENDENCY.exec(text)?.[1];
  const last = collected.gems.at(-1);
  if (last === undefined || dependency === undefined) return false;
  last.dependencies.push(dependency);
  return true;
}
