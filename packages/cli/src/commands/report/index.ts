import { DECISION_OPTIONS, GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const report: LotseCommand = {
  name: "report",
  argument: { syntax: "<file>", description: "document" },
  options: [
    "output",
    "template",
    "columns",
    "policy",
    "contextFile",
    ...DECISION_OPTIONS,
    "trend",
    "for",
    "serial",
    "licenseTexts",
    "allowIncomplete",
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-report.ts")).runReport,
};
