import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const obligations: LotseCommand = {
  name: "obligations",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    "artefact",
    "context",
    "outbound",
    "policy",
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-obligations.ts")).runObligations,
};
