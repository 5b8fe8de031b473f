import { join } from "node:path";

/** Name of the decisions file, beside the configuration. */
export const DECISIONS_FILE = "lotse.decisions.yaml";

/** Where the decisions of a project are. */
export interface DecisionPaths {
  readonly file: string;
  readonly log: string;
}

/** The decisions file of a folder and the log beside it. */
export function decisionPaths(folder: string): DecisionPaths {
  return {
    file: join(folder, DECISIONS_FILE),
    log: join(folder, "lotse.decisions.log.jsonl"),
  };
}
