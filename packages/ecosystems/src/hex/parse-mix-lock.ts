import { complain, type Input } from "../shared/input.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import type { LockedPackage } from "./facts.ts";
import { parseTerms, type Term, type TermList } from "./parse-terms.ts";

/**
 * Reads a mix.lock: a map of apps to `{:hex, …}` or `{:git, …}`.
 *
 * @see https://github.com/hexpm/hex (lib/hex/utils.ex: the elements of an entry)
 */
export function parseMixLock(text: string, input: Input): readonly LockedPackage[] | undefined {
  const { terms, errorLine } = parseTerms(text);
  const [root] = terms;
  if (errorLine !== undefined || typeof root !== "object" || root.kind !== "map") {
    const parameters = { format: "mix.lock", problem: "not a map of literals" };
    complain(input, "input/malformed", { line: errorLine ?? 1, parameters });
    if (typeof root !== "object" || root.kind !== "map") return undefined;
  }
  const packages: LockedPackage[] = [];
  for (let index = 0; index + 1 < root.items.length && index < MAX_ENTRIES * 2; index += 2) {
    const found = entryOf(root.items[index], root.items[index + 1]);
    if (found === undefined) {
      const line = lineOf(root.items[index + 1]) ?? root.line;
      const parameters = { field: "mix.lock", problem: "an entry of another kind" };
      complain(input, "input/unexpected-type", { line, parameters });
    } else packages.push(found);
  }
  return packages;
}

function lineOf(term: Term | undefined): number | undefined {
  return typeof term === "object" ? term.line : undefined;
}

function entryOf(app: Term | undefined, value: Term | undefined): LockedPackage | undefined {
  if (typeof app !== "string" || typeof value !== "object" || value.kind !== "tuple")
    return undefined;
  const [scm, second, third] = value.items;
  if (typeof second !== "string") return undefined;
  if (scm === "hex") return hexEntry(app, value);
  if (scm !== "git") return undefined;
  const revision = typeof third === "string" ? third : undefined;
  const git = { url: second, revision };
  const line = value.line;
  return { app, name: app, version: revision, git, dependencies: [], hasEdges: false, line };
}

/** `{:hex, name, version, inner checksum, managers, dependencies, repository, outer checksum}`. */
function hexEntry(app: string, { items, line }: TermList): LockedPackage | undefined {
  const [, name, version, , , dependencies, repository, checksum] = items;
  if (typeof name !== "string" || typeof version !== "string") return undefined;
  return {
    app,
    name,
    version,
    repository: typeof repository === "string" ? repository : undefined,
    checksum: typeof checksum === "string" ? checksum : undefined,
    dependencies: typeof dependencies === "object" ? dependencies.items.flatMap(dependencyOf) : [],
    hasEdges: typeof dependencies === "object",
    line,
  };
}

/** `{:decimal, "~> 2.0", [hex: :decimal, optional: true]}`. */
function dependencyOf(term: Term): readonly { readonly app: string; readonly optional: boolean }[] {
  if (typeof term !== "object") return [];
  const [app, , options] = term.items;
  if (typeof app !== "string") return [];
  const words = typeof options === "object" ? options.items : [];
  const at = words.indexOf("optional");
  return [{ app, optional: at !== -1 && words[at + 1] === "true" }];
}
