import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const sources: LotseCommand = {
  name: "sources",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    "artefactId",
    "bundle",
    "into",
    "offer",
    "letterContact",
    "organisation",
    "context",
    "outbound",
    "policy",
    ...READING_OPTIONS,
    "format",
    "json",
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-sources.ts")).runSources,
};
