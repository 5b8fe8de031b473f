import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";

/** A pod, or a part of one. */
export interface Pod {
  /** `Firebase/Core` for a part. */
  readonly name: string;
  readonly version: string;
  /** Names. */
  readonly dependencies: readonly string[];
  readonly line: number | undefined;
}

/** Where a pod comes from, if not from a spec repository; keys without their colon. */
export type ExternalSource = Readonly<Record<string, string>>;

/** What a Podfile.lock says. */
export interface PodLock {
  readonly pods: readonly Pod[];
  /** Names of what the Podfile asks for. */
  readonly asked: readonly string[];
  readonly external: ReadonlyMap<string, ExternalSource>;
}

const POD = /^(\S+) \(([^()]+)\)$/u;

/** Reads a Podfile.lock; an entry that cannot be used is reported and left out. */
export async function parsePodfileLock(text: string, input: Input): Promise<PodLock | undefined> {
  const document = await parseYamlDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const { value } = document;
  if (!Array.isArray(value["PODS"])) {
    const parameters = { field: "PODS", problem: "not a list" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
    return undefined;
  }
  const lines = linesOf(text);
  const pods = (value["PODS"] as unknown[])
    .slice(0, MAX_ENTRIES)
    .flatMap((entry) => podOf(entry, lines, input));
  const asked: unknown[] = Array.isArray(value["DEPENDENCIES"]) ? value["DEPENDENCIES"] : [];
  return {
    pods,
    asked: asked.flatMap((each) => (typeof each === "string" ? nameOf(each) : [])),
    external: new Map([
      ...sourcesOf(value["EXTERNAL SOURCES"]),
      ...sourcesOf(value["CHECKOUT OPTIONS"]),
    ]),
  };
}

/** The entries stand one a line, two spaces deep. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const entry = /^ {2}- "?([^"]+?)"?:?$/u.exec(line.slice(0, 1_000))?.[1];
    if (entry !== undefined && !lines.has(entry)) lines.set(entry, index + 1);
  }
  return lines;
}

/** `Name (1.0)`, or that with a list of what it needs. */
function podOf(entry: unknown, lines: ReadonlyMap<string, number>, input: Input): readonly Pod[] {
  const [title, needed] = isRecord(entry) ? (Object.entries(entry)[0] ?? []) : [entry, []];
  const [, name, version] = POD.exec(typeof title === "string" ? title : "") ?? [];
  const line = typeof title === "string" ? lines.get(title) : undefined;
  if (name === undefined || version === undefined) {
    const parameters = { field: "PODS", problem: "not a name with a version" };
    complain(input, "input/unexpected-type", { line: line ?? 1, parameters });
    return [];
  }
  const list: unknown[] = Array.isArray(needed) ? needed : [];
  const dependencies = list.flatMap((each) => (typeof each === "string" ? nameOf(each) : []));
  return [{ name, version, dependencies, line }];
}

/** `Name (= 1.0)`, ``Name (from `../path`)``. */
function nameOf(text: string): string {
  return text.split(" (", 1)[0] ?? text;
}

function sourcesOf(value: unknown): readonly (readonly [string, ExternalSource])[] {
  return Object.entries(isRecord(value) ? value : {}).flatMap(([name, source]) => {
    if (!isRecord(source)) return [];
    const texts = Object.entries(source).filter(
      (each): each is [string, string] => typeof each[1] === "string",
    );
    return [[name, Object.fromEntries(texts.map(([key, text]) => [key.replace(/^:/u, ""), text]))]];
  });
}
