import { DECIDING_OPTIONS, GENERAL_OPTIONS, READING_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const choose: LotseCommand = {
  name: "choose",
  argument: { syntax: "<package>", description: "package" },
  options: ["license", ...DECIDING_OPTIONS, "in", ...READING_OPTIONS, ...GENERAL_OPTIONS],
  load: async () => (await import("./run-choose.ts")).runChoose,
};
