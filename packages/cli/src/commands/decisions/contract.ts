import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import type { ProjectDecisions } from "../../decisions/project-decisions.ts";
import type { CommandCall } from "../contract.ts";

/** One action on the decisions of a project. */
export interface DecisionsCall {
  readonly call: CommandCall;
  /** What stands behind the action. */
  readonly values: readonly string[];
  readonly loaded: LoadedConfiguration;
  readonly project: ProjectDecisions;
}
