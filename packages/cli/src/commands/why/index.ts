import { GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const why: LotseCommand = {
  name: "why",
  argument: { syntax: "<package>", description: "package" },
  options: ["in", ...READING_OPTIONS, "format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-why.ts")).runWhy,
};
