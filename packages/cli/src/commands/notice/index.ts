import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const notice: LotseCommand = {
  name: "notice",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    "artefactId",
    "noticeFor",
    "checkNotice",
    "groupBy",
    "noticeFormat",
    "context",
    "outbound",
    "policy",
    ...READING_OPTIONS,
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-notice.ts")).runNotice,
};
