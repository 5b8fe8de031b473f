import { complain, type Input } from "../shared/input.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import type { LockedPackage } from "./facts.ts";
import { parseTerms, type Term } from "./parse-terms.ts";

/**
 * Reads a rebar.lock: a list of `{Name, Source, Level}`, alone or in `{Version, List}`, and checksums after it.
 *
 * @see https://github.com/erlang/rebar3 (rebar_config.erl: consult_lock_file)
 */
export function parseRebarLock(text: string, input: Input): readonly LockedPackage[] | undefined {
  const { terms, errorLine } = parseTerms(text);
  const [first, second] = terms;
  const wrapped = typeof first === "object" && first.kind === "tuple" ? first.items[1] : first;
  if (errorLine !== undefined || typeof wrapped !== "object" || wrapped.kind !== "list") {
    const parameters = { format: "rebar.lock", problem: "not a list of literals" };
    complain(input, "input/malformed", { line: errorLine ?? 1, parameters });
    if (typeof wrapped !== "object") return undefined;
  }
  const checksums = checksumsOf(second);
  return wrapped.items.slice(0, MAX_ENTRIES).flatMap((entry) => {
    const found = entryOf(entry, checksums);
    if (found !== undefined) return [found];
    const line = typeof entry === "object" ? entry.line : wrapped.line;
    const parameters = { field: "rebar.lock", problem: "an entry of another kind" };
    complain(input, "input/unexpected-type", { line, parameters });
    return [];
  });
}

/** Since Rebar 3.14 there are sums of the archives beside those of the contents. */
function checksumsOf(term: Term | undefined): ReadonlyMap<string, string> {
  if (typeof term !== "object") return new Map();
  const outer = term.items.find(
    (each) => typeof each === "object" && each.items[0] === "pkg_hash_ext",
  );
  const list = typeof outer === "object" ? outer.items[1] : undefined;
  const pairs = typeof list === "object" ? list.items : [];
  return new Map(
    pairs.flatMap((pair) => {
      const [name, sum] = typeof pair === "object" ? pair.items : [];
      return typeof name === "string" && typeof sum === "string" ? [[name, sum]] : [];
    }),
  );
}

function entryOf(entry: Term, checksums: ReadonlyMap<string, string>): LockedPackage | undefined {
  if (typeof entry !== "object") return undefined;
  const [app, source, level] = entry.items;
  if (typeof app !== "string" || typeof source !== "object") return undefined;
  const [scm, second, third] = source.items;
  if (typeof second !== "string") return undefined;
  const common = {
    app,
    dependencies: [],
    hasEdges: false,
    isDirect: level === "0",
    line: entry.line,
  };
  if (scm === "pkg" && typeof third === "string") {
    return { ...common, name: second, version: third, checksum: checksums.get(app) };
  }
  if (scm !== "git" && scm !== "git_subdir") return undefined;
  const revision = typeof third === "object" ? third.items[1] : undefined;
  const commit = typeof revision === "string" ? revision : undefined;
  return { ...common, name: app, version: commit, git: { url: second, revision: commit } };
}
