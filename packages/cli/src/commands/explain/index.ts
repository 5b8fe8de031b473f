import { DECISION_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const explain: LotseCommand = {
  name: "explain",
  argument: { syntax: "<subject>", description: "place" },
  options: [
    "in",
    "policy",
    ...DECISION_OPTIONS,
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-explain.ts")).runExplain,
};
