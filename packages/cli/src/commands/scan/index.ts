import { DECISION_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const scan: LotseCommand = {
  name: "scan",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    "output",
    "template",
    "excerpts",
    "columns",
    "policy",
    "contextFile",
    ...DECISION_OPTIONS,
    "for",
    "serial",
    "licenseTexts",
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-scan.ts")).runScan,
};
