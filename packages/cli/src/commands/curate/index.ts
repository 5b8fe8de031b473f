import { DECIDING_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const curate: LotseCommand = {
  name: "curate",
  argument: { syntax: "<subject>", description: "curated" },
  options: [
    "license",
    "falsePositive",
    ...DECIDING_OPTIONS,
    "in",
    ...READING_OPTIONS,
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-curate.ts")).runCurate,
};
