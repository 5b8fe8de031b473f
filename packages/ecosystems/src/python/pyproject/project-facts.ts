import type { DeclaredStatement, TreePath, Usage } from "@lizenzlotse/model";

import type { Requirement } from "../../shared/python/parse-requirement.ts";

/** What a manifest (`pyproject.toml`, `setup.cfg`, `setup.py`, `Pipfile`) says about its project. */
export interface ProjectFacts {
  readonly path: TreePath;
  /** Absent where the file only configures tools. */
  readonly name?: string | undefined;
  /** Absent where it is computed at build time. */
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  /** Whose words describe the project: those of the standards, or a tool's own. */
  readonly notation: "standard" | "poetry" | "setuptools" | "pipenv";
  /** Fields that the file computes when it is run: what they hold is not known. */
  readonly computed?: readonly string[] | undefined;
  /** Line of the table or section that describes the project. */
  readonly line: number;
  readonly dependencies: readonly DeclaredDependency[];
  /** Names of its dependency groups (PEP 735). */
  readonly groups: readonly string[];
  /** Names of its extras. */
  readonly extras: readonly string[];
}

/** A dependency that the manifest declares. */
export interface DeclaredDependency {
  readonly requirement: Requirement;
  readonly usage: Usage;
  readonly optional: boolean;
  readonly line: number;
}
