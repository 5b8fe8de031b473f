import { createSolver, type Solver } from "../compatibility/solver.ts";
import type { Artefact } from "../context/artefact.ts";
import type { Policy } from "../file/policy.ts";

/** What holds for every component of one artefact. */
export interface Frame {
  readonly policy: Policy;
  readonly artefact: Artefact;
  readonly solver: Solver;
}

/** The frame in which the components of an artefact are judged. */
export function frameOf(policy: Policy, artefact: Artefact): Frame {
  return { policy, artefact, solver: createSolver(artefact.situation) };
}
