import type { Component } from "../component/component.ts";
import type { LicenseMatch } from "../evidence/license-match.ts";
import type { TreePath } from "../file-source/file-source.ts";

/** A licence that a person settled for a component. */
export interface Settled {
  readonly decision: string;
  /** Canonical SPDX expression. */
  readonly expression: string;
}

/** A branch that a person chose of a component's licences. */
export interface Chosen extends Settled {
  readonly reason: string;
  readonly by: string;
  /** RFC 3339 date. */
  readonly on: string;
}

/**
 * What people decided about facts, asked by the scanning core while it concludes. Pure: equal questions have equal
 * answers. It answers only with decisions that are in force and rest on the evidence that is there.
 */
export interface Corrections {
  /** Curations of a component's licence: none, one, or several that disagree. */
  settle(component: Component): readonly Settled[];
  /** The chosen branch of a component's concluded licence. */
  choose(component: Component): Chosen | undefined;
  /** Files that hold matches which a person marked as wrong. */
  readonly markedPaths: ReadonlySet<TreePath>;
  /** The decision that a match is none, by the SHA-256 of its normalised text. */
  dismiss(path: TreePath, match: LicenseMatch, textSha256: string): string | undefined;
}
