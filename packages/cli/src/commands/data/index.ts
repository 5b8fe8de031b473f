import { DECISION_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const data: LotseCommand = {
  name: "data",
  argument: { syntax: "<action...>", description: "data" },
  options: ["unresolved", "key", ...DECISION_OPTIONS, ...READING_OPTIONS, ...GENERAL_OPTIONS],
  load: async () => (await import("./run-data.ts")).runData,
};
