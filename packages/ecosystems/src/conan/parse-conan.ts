import type { Usage } from "@lizenzlotse/model";
import { z } from "zod";

import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseJsonDocument } from "../shared/json-document.ts";
import { LineIndex } from "../shared/line-index.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntries, parseListEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { complainAboutLines, textLines, type TextLine } from "../shared/text-lines.ts";
import { type ConanReference, parseReference } from "./parse-reference.ts";

/** A package that a file of Conan names. */
export interface ConanPackage {
  readonly reference: ConanReference;
  readonly usage: Usage;
  readonly line: number | undefined;
  /** Of a lockfile of version 1: its own id, and those of what it needs. */
  readonly node?: { readonly id: string; readonly requires: readonly string[] } | undefined;
}

/** What a file of Conan says. */
export interface ConanFile {
  readonly packages: readonly ConanPackage[];
  /** Whether edges are known. */
  readonly hasEdges: boolean;
  /** Of a recipe. */
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
}

interface NodeData {
  readonly ref?: string | undefined;
  /** Before version 0.4 of the file: the reference with the build behind it, `name/version#revision:build#revision`. */
  readonly pref?: string | undefined;
  /** Of the recipe, for what lies in the tree: the project itself, and packages that are worked on. */
  readonly path?: string | undefined;
  readonly requires?: readonly string[] | undefined;
  readonly build_requires?: readonly string[] | undefined;
  /** `build` for what runs on the machine that builds. */
  readonly context?: string | undefined;
}

const LockNode: z.ZodType<NodeData> = z.object({
  ref: z.string().optional(),
  pref: z.string().optional(),
  path: z.string().optional(),
  requires: z.array(z.string()).optional(),
  build_requires: z.array(z.string()).optional(),
  context: z.string().optional(),
});

const LISTS: readonly (readonly [string, Usage])[] = [
  ["requires", "production"],
  ["build_requires", "build"],
  ["python_requires", "build"],
  ["config_requires", "build"],
];

/** Reads a conan.lock: lists of references since Conan 2, a graph before. */
export async function parseConanLock(text: string, input: Input): Promise<ConanFile | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined || !requireRecord(document.value, input)) return undefined;
  const graph = document.value["graph_lock"];
  if (isRecord(graph)) {
    const inner = {
      value: graph,
      lineOf: (...path: readonly (string | number)[]) => document.lineOf("graph_lock", ...path),
    };
    const nodes = parseEntries(LockNode, {
      document: inner,
      input,
      section: "nodes",
      required: true,
    });
    return { packages: nodes.flatMap(nodePackage), hasEdges: true };
  }
  if (!("requires" in document.value) && !("build_requires" in document.value)) {
    const parameters = { field: "requires", problem: "missing" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
  }
  const packages = LISTS.flatMap(([section, usage]) =>
    parseListEntries(z.string(), { document, input, section }).flatMap(({ data, line }) => {
      const reference = parseReference(data);
      if (reference !== undefined) return [{ reference, usage, line }];
      const parameters = { field: section, problem: "not a reference" };
      complain(input, "input/unexpected-type", { line, parameters });
      return [];
    }),
  );
  return { packages, hasEdges: false };
}

function nodePackage(entry: {
  readonly key: string;
  readonly data: NodeData;
  readonly line?: number | undefined;
}): readonly ConanPackage[] {
  const { key: id, data, line } = entry;
  const reference = parseReference(data.ref ?? data.pref?.split(":", 1)[0] ?? "");
  // The project itself need not have a name, but has a place.
  if (reference === undefined || data.path !== undefined) return [];
  const requires = [...(data.requires ?? []), ...(data.build_requires ?? [])];
  const usage = data.context === "build" ? "build" : "production";
  return [{ reference, usage, line, node: { id, requires } }];
}

const SECTIONS: ReadonlyMap<string, Usage> = new Map([
  ["requires", "production"],
  ["build_requires", "build"],
  ["tool_requires", "build"],
  ["test_requires", "test"],
]);

/** Reads a conanfile.txt. */
export function parseConanfileTxt(text: string, input: Input): ConanFile {
  const packages: ConanPackage[] = [];
  const unknown: TextLine[] = [];
  let section: string | undefined;
  for (const line of textLines(text, input)) {
    const entry = line.text.replace(/(?:^|\s)#.*$/u, "").trim();
    const header = /^\[([\w.]+)\]$/u.exec(entry)?.[1];
    if (header !== undefined) section = header;
    if (entry === "" || header !== undefined) continue;
    const usage = SECTIONS.get(section ?? "");
    const reference = usage === undefined ? undefined : parseReference(entry);
    if (usage !== undefined && reference !== undefined) {
      packages.push({ reference, usage, line: line.number });
    } else if (section === undefined || usage !== undefined) {
      unknown.push(line);
    }
  }
  complainAboutLines(input, unknown);
  return { packages, hasEdges: false };
}

/** Calls and fields of a recipe that name references in plain words. */
const USES: readonly (readonly [RegExp, Usage])[] = [
  [/\bself\.requires\(\s{0,40}["']([^"'\n]{1,300})["']/gu, "production"],
  [/\bself\.(?:build_requires|tool_requires)\(\s{0,40}["']([^"'\n]{1,300})["']/gu, "build"],
  [/\bself\.test_requires\(\s{0,40}["']([^"'\n]{1,300})["']/gu, "test"],
];
const FIELD =
  /^[ \t]{1,16}(requires|build_requires|tool_requires|test_requires|python_requires)[ \t]{0,16}=([^\n]*(?:\n[ \t]{1,40}["'][^\n]*){0,200})/gmu;

/** Reads the plain words of a conanfile.py. It is a program; what it computes is not known. */
export function parseConanfilePy(text: string, input: Input): ConanFile {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: "conanfile.py", problem: "no words of a recipe" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const code = text.replaceAll(/^[ \t]*#[^\n]*/gmu, "");
  const lines = new LineIndex(code);
  const called = USES.flatMap(([pattern, usage]) =>
    Array.from(code.matchAll(pattern), (match) =>
      found(match[1], usage, lines.lineAt(match.index)),
    ).flat(),
  );
  const fields = Array.from(code.matchAll(FIELD), (match) => {
    const [whole, field = "", value = ""] = match;
    const start = match.index + whole.length - value.length;
    return Array.from(value.matchAll(/["']([^"'\n]{1,300})["']/gu), ({ 1: plainText, index }) =>
      found(plainText, SECTIONS.get(field) ?? "build", lines.lineAt(start + index)),
    ).flat();
  }).flat();
  const plain = (name: string): string | undefined =>
    new RegExp(String.raw`^[ \t]+${name}[ \t]*=[ \t]*["']([^"'\n]+)["']`, "mu").exec(code)?.[1];
  return {
    packages: [...called, ...fields].slice(0, MAX_ENTRIES),
    hasEdges: false,
    name: plain("name"),
    version: plain("version"),
    license: plain("license"),
  };
}

function found(
  text: string | undefined,
  usage: Usage,
  line: number | undefined,
): readonly ConanPackage[] {
  const reference = parseReference(text ?? "");
  return reference === undefined ? [] : [{ reference, usage, line }];
}
