import { GENERAL_OPTIONS } from "../../options/option-groups.ts";
import type { LotseCommand } from "../contract.ts";

export const explain: LotseCommand = {
  name: "explain",
  argument: { syntax: "<file[:line]>", description: "place" },
  options: ["format", "json", ...GENERAL_OPTIONS],
  load: async () => (await import("./run-explain.ts")).runExplain,
};
