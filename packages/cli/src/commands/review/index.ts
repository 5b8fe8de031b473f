import { DECIDING_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const review: LotseCommand = {
  name: "review",
  argument: { syntax: "[path]", description: "path", fallback: "." },
  options: [
    ...DECIDING_OPTIONS.filter((option) => option !== "versions"),
    "owner",
    "until",
    "policy",
    ...READING_OPTIONS,
    ...GENERAL_OPTIONS,
  ],
  load: async () => (await import("./run-review.ts")).runReview,
};
