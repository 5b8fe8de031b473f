import type { FileSource, TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import type { ProjectFacts } from "./pyproject/project-facts.ts";

/** The scanned tree as every step of the analysis sees it. */
export interface PythonTree {
  readonly files: FileSource;
  readonly report: Report;
  /** Every manifest that describes a project, by path. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
}
