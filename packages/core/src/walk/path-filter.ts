import type { ExcludedPaths } from "@lizenzlotse/model";
import ignore, { type Ignore } from "ignore";

/** A pattern that somebody gave, in gitignore syntax, relative to the scan root. */
export interface ExcludePattern {
  readonly pattern: string;
  readonly origin: ExcludedPaths["origin"];
  readonly reason?: string | undefined;
  /** The scan root seen from the folder that the pattern is relative to; `""` where they are the same. */
  readonly base: string;
}

/** Patterns of one folder's `.gitignore`, which hold for everything below that folder. */
export interface IgnoreRules {
  /** `""` for the root, else with a trailing slash. */
  readonly folder: string;
  readonly matcher: Ignore;
}

/** Whether a path stays although `.gitignore` names it; folders end in `/`. */
export type KeptPaths = (path: string) => boolean;

/** Decides which paths are left out and counts them: what is left out stays listed. */
export class PathFilter {
  readonly #patterns: readonly { readonly pattern: ExcludePattern; readonly matcher: Ignore }[];
  readonly #counts = new Map<ExcludePattern, number>();
  #ignoredByGit = 0;

  constructor(patterns: readonly ExcludePattern[]) {
    this.#patterns = patterns.map((pattern) => ({
      pattern,
      matcher: ignore().add(pattern.pattern),
    }));
  }

  /** Whether a pattern of the user leaves the path out; folders end in `/`. Counts what it says yes to. */
  excludes(path: string): boolean {
    const hit = this.#patterns.find(({ pattern, matcher }) =>
      matcher.ignores(fromBase(pattern.base, path)),
    );
    if (hit === undefined) return false;
    this.#counts.set(hit.pattern, (this.#counts.get(hit.pattern) ?? 0) + 1);
    return true;
  }

  /**
   * Whether version control ignores the path; the nearest rules decide, as git does. Counts likewise.
   *
   * @param keeps - asked for what the rules name; what it says yes to stays.
   */
  ignoredByGit(path: string, rules: readonly IgnoreRules[], keeps?: KeptPaths): boolean {
    for (let index = rules.length - 1; index >= 0; index -= 1) {
      const rule = rules[index];
      if (rule === undefined) continue;
      const verdict = rule.matcher.test(path.slice(rule.folder.length));
      if (verdict.unignored) return false;
      if (!verdict.ignored) continue;
      if (keeps?.(path) === true) return false;
      this.#ignoredByGit += 1;
      return true;
    }
    return false;
  }

  /** What was left out, in the order the patterns were given; a folder counts as one entry, its content is not looked at. */
  report(): ExcludedPaths[] {
    const patterns = this.#patterns.map(({ pattern: given }) => ({
      pattern: given.pattern,
      origin: given.origin,
      reason: given.reason,
      files: this.#counts.get(given) ?? 0,
    }));
    if (this.#ignoredByGit === 0) return patterns;
    return [...patterns, { pattern: ".gitignore", origin: "gitignore", files: this.#ignoredByGit }];
  }
}

/** A path of the tree as a pattern's own folder sees it. */
export function fromBase(base: string, path: string): string {
  return base === "" ? path : `${base}/${path}`;
}

/** Reads the text of a `.gitignore`. */
export function readIgnoreRules(folder: string, text: string): IgnoreRules {
  return { folder, matcher: ignore().add(text) };
}
