import { assessCompatibility, type CompatibilityQuestion } from "./assess-compatibility.ts";
import { rateCandidates, type CandidateOutbound } from "./rate-candidates.ts";

/**
 * Which licences the whole could go out under, the EUPL-1.2 first, and which components stand against each of the
 * others. Candidates are the licences that agencies publish under, the components' own, and a proprietary work.
 */
export function candidateOutbounds(
  question: Omit<CompatibilityQuestion, "outbound">,
): readonly CandidateOutbound[] {
  return rateCandidates({ ...question, outbound: "" }, assessCompatibility).map(
    ({ candidate }) => candidate,
  );
}
