import { DECISION_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const check: LotseCommand = {
  name: "check",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    "output",
    "template",
    "excerpts",
    "columns",
    "for",
    "serial",
    "licenseTexts",
    "artefact",
    "policy",
    ...DECISION_OPTIONS,
    "contextFile",
    "failOn",
    "baseline",
    "newOnly",
    "updateBaseline",
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-check.ts")).runCheck,
};
