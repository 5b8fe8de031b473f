import { DECISION_OPTIONS, GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const decisions: LotseCommand = {
  name: "decisions",
  argument: { syntax: "<action...>", description: "decisions" },
  options: [
    "in",
    "by",
    "reason",
    "sign",
    ...DECISION_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-decisions.ts")).runDecisions,
};
