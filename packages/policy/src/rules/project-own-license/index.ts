import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reason, summarize } from "./texts.ts";

/** The project's own code is not judged against its own licence; that it names none is noted. */
export const ownLicense: PolicyRule = { description, judges: "project", evaluate, summarize };

function evaluate({ situation }: Subject): RuleFinding | undefined {
  if (situation.outbound.origin !== "assumed") return undefined;
  return { status: "check", severity: "note", cause: "missing", reason, assumptions: ["outbound"] };
}
