import type { Usage } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import type { LockedPackage } from "./facts.ts";
import { parseTerms, type Term, type TermList } from "./parse-terms.ts";

/** A package that a rebar.config asks for. */
export interface RebarRequest extends LockedPackage {
  readonly usage: Usage;
}

/** Keys of dependencies; what they are for, unless a profile says more. */
const SECTIONS: ReadonlyMap<string, Usage> = new Map([
  ["deps", "production"],
  ["plugins", "build"],
  ["project_plugins", "build"],
]);

/**
 * Reads what a rebar.config asks for: a list of terms. What a script computes beside it (`rebar.config.script`) is not known.
 *
 * @see https://rebar3.org/docs/configuration/dependencies/
 */
export function parseRebarConfig(text: string, input: Input): readonly RebarRequest[] {
  const { terms, errorLine } = parseTerms(text);
  if (errorLine !== undefined) {
    const parameters = { format: "rebar.config", problem: "not a list of literals" };
    complain(input, "input/malformed", { line: errorLine, parameters });
  }
  return [...sectionsOf(terms), ...profilesOf(terms)].slice(0, MAX_ENTRIES);
}

function sectionsOf(terms: readonly Term[], profile?: Usage): readonly RebarRequest[] {
  return terms.flatMap((term) => {
    const [key, value] = itemsOf(term);
    const usage = typeof key === "string" ? SECTIONS.get(key) : undefined;
    if (usage === undefined) return [];
    const use = usage === "production" ? (profile ?? usage) : usage;
    const line = typeof term === "object" ? term.line : 1;
    return itemsOf(value).flatMap((each) => requestsOf(each, use, line));
  });
}

/** `{profiles, [{test, [{deps, […]}]}]}`. */
function profilesOf(terms: readonly Term[]): readonly RebarRequest[] {
  const profiles = terms
    .filter((term) => itemsOf(term)[0] === "profiles")
    .flatMap((term) => itemsOf(itemsOf(term)[1]));
  return profiles.flatMap((profile) => {
    const [name, settings] = itemsOf(profile);
    return sectionsOf(itemsOf(settings), profileUsage(typeof name === "string" ? name : ""));
  });
}

function profileUsage(profile: string): Usage {
  if (profile === "prod" || profile === "default") return "production";
  return profile.includes("test") ? "test" : "development";
}

function itemsOf(term: Term | undefined): readonly Term[] {
  return typeof term === "object" ? term.items : [];
}

/** An atom alone, a tuple, or tuples inside the conditions that some projects evaluate in a script of their own. */
function requestsOf(term: Term, usage: Usage, line: number): readonly RebarRequest[] {
  const common = { dependencies: [], hasEdges: false, usage };
  if (typeof term === "string") return [{ ...common, app: term, name: term, line }];
  const [app, ...rest] = term.items;
  if (typeof app !== "string") return [];
  if (app.startsWith("if_")) {
    return rest.flatMap((each) => (typeof each === "object" ? requestsOf(each, usage, line) : []));
  }
  const stated = typeof rest[0] === "string" ? rest[0] : undefined;
  const source = rest.find((each): each is TermList => typeof each === "object");
  return [{ ...common, app, name: app, line: term.line, ...originOf(source, stated) }];
}

/** A version, or a repository with a commit, tag or branch; with a repository a version only says what is expected there. */
function originOf(
  source: TermList | undefined,
  stated: string | undefined,
): Pick<LockedPackage, "version" | "git"> & { readonly name?: string } {
  const [kind, second, third] = source?.items ?? [];
  if (kind === "git" || kind === "git_subdir") {
    const url = typeof second === "string" ? second : "";
    const [how, named] = typeof third === "string" ? ["", third] : itemsOf(third);
    const revision = typeof named === "string" ? named : undefined;
    return { git: { url, revision }, version: how === "branch" ? undefined : revision };
  }
  const version = /^\d[\w.+-]*$/u.test(stated ?? "") ? stated : undefined;
  return kind === "pkg" && typeof second === "string" ? { version, name: second } : { version };
}
