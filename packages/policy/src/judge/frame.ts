import { createSolver, type Solver } from "../compatibility/solver.ts";
import type { Artefact } from "../context/artefact.ts";
import type { Policy } from "../file/policy.ts";
import { createCandidateFinder, type CandidateFinder } from "../select/candidates.ts";

/** What holds for every component of one artefact. */
export interface Frame {
  readonly policy: Policy;
  readonly artefact: Artefact;
  readonly solver: Solver;
  readonly candidatesOf: CandidateFinder;
}

/** The frame in which the components of an artefact are judged. */
export function frameOf(policy: Policy, artefact: Artefact): Frame {
  const candidatesOf = createCandidateFinder(policy);
  return { policy, artefact, solver: createSolver(artefact.situation), candidatesOf };
}
