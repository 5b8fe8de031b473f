import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const detect: LotseCommand = {
  name: "detect",
  argument: { syntax: "<path...>", description: "paths" },
  options: ["detectFormat", "archives", "jobs", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-detect.ts")).runDetect,
};
