import type { Usage } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { textLines, type TextLine } from "../shared/text-lines.ts";
import type { Gemfile, RequestedGem } from "./facts.ts";

const GROUPS: ReadonlyMap<string, Usage> = new Map([
  ["default", "production"],
  ["production", "production"],
  ["assets", "production"],
  ["test", "test"],
  ["tests", "test"],
  ["ci", "test"],
  ["development", "development"],
  ["develop", "development"],
  ["dev", "development"],
  ["doc", "development"],
  ["docs", "development"],
  ["lint", "development"],
  ["tools", "development"],
  ["build", "build"],
]);

const GEM_LINE = /^\s*gem[\s(]+["']([\w.-]+)["'](.*)$/u;
const GROUP_BLOCK = /^\s*group[\s(]+(.+?)\)?\s+do\b/u;
const OTHER_BLOCK = /\bdo\b\s*(?:\|[^|]*\|)?\s*$|^\s*(?:if|unless|case|begin|while|def)\b/u;
const BLOCK_END = /^\s*end\b/u;
const INLINE_GROUPS = /\bgroups?["']?\s*(?::|=>)\s*(\[[^\]]*\]|:\w+|["']\w+["'])/u;

/**
 * Reads the plain lines of a Gemfile: gems with their groups. A Gemfile is a program; what it computes is not known.
 */
export function parseGemfile(text: string, input: Input): Gemfile {
  const gems: RequestedGem[] = [];
  // Groups of the blocks that are open; a block that is none of a group adds nothing.
  const open: (readonly string[])[] = [];
  let usesGemspec = false;
  const lines = textLines(text, input);
  for (const line of lines) {
    const code = withoutComment(line.text);
    const group = GROUP_BLOCK.exec(code);
    if (group !== null) open.push(namesIn(group[1] ?? ""));
    else if (BLOCK_END.test(code)) open.pop();
    else if (OTHER_BLOCK.test(code)) open.push([]);
    usesGemspec ||= /^\s*gemspec\b/u.test(code);
    gems.push(...gemOf({ ...line, text: code }, open.flat()));
  }
  if (!lines.some((line) => /[A-Za-z]{2}/u.test(line.text))) {
    const parameters = { format: input.format, problem: "no words of a Gemfile" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return { path: input.path, gems, usesGemspec };
}

function gemOf({ text, number }: TextLine, groups: readonly string[]): readonly RequestedGem[] {
  const [, name, options = ""] = GEM_LINE.exec(text) ?? [];
  if (name === undefined) return [];
  const named = [...groups, ...namesIn(INLINE_GROUPS.exec(options)?.[1] ?? "")];
  const usages = (named.length === 0 ? ["default"] : named).map((each) => GROUPS.get(each));
  return [{ name, usages: [...new Set(usages)], line: number }];
}

function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/[:"'](\w+)/gu), ([, name = ""]) => name.toLowerCase());
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/u, "$1");
}
