import type { PathRole, PathRoleRule, TreePath } from "@lizenzlotse/model";
import ignore, { type Ignore } from "ignore";

import { fromBase } from "../walk/path-filter.ts";

/** A role rule with the scan root seen from the folder that its pattern is relative to. */
export interface BasedRoleRule extends PathRoleRule {
  readonly base: string;
}

/** Roles that a configuration gave to paths, in gitignore syntax; the last matching rule decides. */
export class PathRoles {
  readonly #rules: readonly { readonly rule: BasedRoleRule; readonly matcher: Ignore }[];

  constructor(rules: readonly BasedRoleRule[]) {
    this.#rules = rules.map((rule) => ({ rule, matcher: ignore().add(rule.pattern) }));
  }

  /** The role of a first-party path; `source` where no rule says otherwise. */
  roleOf(path: TreePath): PathRole {
    return (
      this.#rules.findLast(({ rule, matcher }) => matcher.ignores(fromBase(rule.base, path)))?.rule
        .role ?? "source"
    );
  }
}
