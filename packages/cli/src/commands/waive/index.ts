import { DECIDING_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const waive: LotseCommand = {
  name: "waive",
  argument: { syntax: "<package>", description: "package" },
  options: [
    ...DECIDING_OPTIONS,
    "owner",
    "until",
    "rule",
    "in",
    "artefact",
    "context",
    "policy",
    ...READING_OPTIONS,
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-waive.ts")).runWaive,
};
