import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { fulfilled, needsHuman, open } from "../../outcome.ts";
import {
  AMONG_OTHERS,
  EXCEPTED,
  FORBIDDEN,
  INCOMPLETE,
  MEND_TERMS,
  NO_TERMS,
  PERMITTED,
  READ_TERMS,
  SILENT,
} from "./texts.ts";

/**
 * The terms of the whole permit reverse engineering for debugging changes of the library. Silence proves nothing: a ban
 * can be worded in many ways, and a contract need not lie in the artefact.
 */
export const termsAllowReverseEngineering: ObligationCheck = {
  kind: "terms-allow-reverse-engineering",
  check,
};

function check({ delivered: { artefact } }: DutySubject): CheckOutcome {
  const says = (...verdicts: readonly string[]): typeof artefact.terms =>
    artefact.terms.filter(
      ({ terms, reverseEngineering }) => terms === "own" && verdicts.includes(reverseEngineering),
    );
  const places = (found: typeof artefact.terms): (typeof artefact.terms)[number]["location"][] =>
    found.map(({ location }) => location);
  const forbidden = says("forbidden");
  if (forbidden.length > 0) return open(FORBIDDEN, MEND_TERMS, places(forbidden));
  const excepted = says("forbidden-with-exception");
  if (excepted.length > 0) return needsHuman(EXCEPTED, READ_TERMS, places(excepted));
  const others = artefact.terms.filter(
    ({ terms, reverseEngineering }) =>
      terms === "third-party" && reverseEngineering !== "permitted",
  );
  if (others.length > 0) return needsHuman(AMONG_OTHERS, READ_TERMS, places(others));
  const silent = says("silent");
  if (silent.length > 0) return needsHuman(SILENT, READ_TERMS, places(silent));
  const [first, ...rest] = says("permitted");
  if (first === undefined) return needsHuman(NO_TERMS, READ_TERMS);
  if (!artefact.complete) return needsHuman(INCOMPLETE, READ_TERMS, [first.location]);
  return fulfilled(PERMITTED, [
    { location: first.location },
    ...rest.map(({ location }) => ({ location })),
  ]);
}
